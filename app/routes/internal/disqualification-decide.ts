import type { ActionFunctionArgs } from "@remix-run/node";
import { decideDisqualificationForm } from "~/modules/decisions/course-forms";
import { decideDisqualification } from "~/modules/decisions/decide-disqualification.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** What the committee found. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, decideDisqualificationForm, decideDisqualification, () => Response.json(null));
}
