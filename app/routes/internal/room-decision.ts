import type { ActionFunctionArgs } from "@remix-run/node";
import { decisionForm } from "~/modules/decisions/decision-forms";
import { recordDecision } from "~/modules/decisions/record-decision.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** One decision, as it is written. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, decisionForm, recordDecision, (saved) => Response.json({ saved }));
}
