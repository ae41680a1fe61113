import type { ActionFunctionArgs } from "@remix-run/node";
import { giveUpForm } from "~/modules/decisions/course-forms";
import { giveUpDecision } from "~/modules/decisions/give-up-decision.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** The committee gives its decision up. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, giveUpForm, giveUpDecision, () => Response.json(null));
}
