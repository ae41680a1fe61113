import type { ActionFunctionArgs } from "@remix-run/node";
import { createTaskForm } from "~/modules/decisions/follow-up-forms";
import { createTask } from "~/modules/decisions/create-task.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Gives a task that follows from a decision. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, createTaskForm, createTask, (task) => Response.json({ task }));
}
