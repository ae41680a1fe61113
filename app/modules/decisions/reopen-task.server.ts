import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { TaskInput } from "./follow-up-forms";
import { isFinished } from "./follow-up-task";
import {
  assertOwnTask,
  findTask,
  stateNow,
  subjectOfTask,
  taskTitleForHistory,
  writeTask,
} from "./internal/load-task.server";
import { placeReturningTasks } from "./internal/place-returning-tasks.server";

/**
 * Takes up a finished task again. Its report stays until the next one; the committee hears of it anew.
 * @throws not_found, forbidden, conflict (it isn't finished)
 */
export async function reopenTask(unit: Unit<Actor>, { taskId, version }: TaskInput): Promise<{ taskId: string }> {
  const task = await findTask(unit, taskId);
  assertMay(unit.actor, "finishTask", { committeeId: task.committeeId, ownerId: task.ownerId });
  assertOwnTask(task);
  if (!isFinished(task.state)) throw new DomainError("conflict", "Opgaven er ikke afsluttet. Genindlæs siden.");
  await writeTask(unit, task, version, {
    state: await stateNow(unit, task.itemId),
    finishedAt: null,
    finishedById: null,
    reportedItemId: null,
  });
  unit.record({
    kind: "task.reopened",
    subject: subjectOfTask(task),
    data: { taskId, title: taskTitleForHistory(task) },
  });
  await placeReturningTasks(unit, task.committeeId);
  return { taskId };
}
