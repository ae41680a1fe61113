import type { ActionFunctionArgs } from "@remix-run/node";
import { editTaskForm } from "~/modules/decisions/follow-up-forms";
import { editTask } from "~/modules/decisions/edit-task.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Corrects a task, its deadline, or where it comes back. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, editTaskForm, editTask, (task) => Response.json({ task }));
}
