import type { ActionFunctionArgs } from "@remix-run/node";
import { finishTaskForm } from "~/modules/decisions/follow-up-forms";
import { finishTask } from "~/modules/decisions/finish-task.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Ends a task with a report. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, finishTaskForm, finishTask, (task) => Response.json({ task }));
}
