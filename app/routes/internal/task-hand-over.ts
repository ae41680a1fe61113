import type { ActionFunctionArgs } from "@remix-run/node";
import { handOverTaskForm } from "~/modules/decisions/follow-up-forms";
import { handOverTask } from "~/modules/decisions/hand-over-task.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Gives a task to somebody else. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, handOverTaskForm, handOverTask, (task) => Response.json({ task }));
}
