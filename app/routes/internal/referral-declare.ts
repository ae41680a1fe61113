import type { ActionFunctionArgs } from "@remix-run/node";
import { referralForm } from "~/modules/decisions/course-forms";
import { declareReferral } from "~/modules/decisions/declare-referral.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** A member demands that the council decides. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, referralForm, declareReferral, () => Response.json(null));
}
