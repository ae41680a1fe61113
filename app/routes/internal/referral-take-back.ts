import type { ActionFunctionArgs } from "@remix-run/node";
import { referralForm } from "~/modules/decisions/course-forms";
import { takeBackReferral } from "~/modules/decisions/take-back-referral.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** … and doesn't any longer. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, referralForm, takeBackReferral, () => Response.json(null));
}
