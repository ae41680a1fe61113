import type { ActionFunctionArgs } from "@remix-run/node";
import { taskForm } from "~/modules/decisions/follow-up-forms";
import { reopenTask } from "~/modules/decisions/reopen-task.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Takes a finished task up again. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, taskForm, reopenTask, (task) => Response.json({ task }));
}
