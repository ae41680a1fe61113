import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { FinishTaskInput } from "./follow-up-forms";
import { isFinished } from "./follow-up-task";
import { assertOwnTask, findTask, subjectOfTask, taskTitleForHistory, writeTask } from "./internal/load-task.server";

/**
 * Ends a task, done or dropped, with a report that the committee hears at its next meeting. By its owner or the secretary.
 * What is stayed can be dropped, never done: only the council can decide then (kommunestyrelsesloven § 23).
 * @throws not_found, forbidden, rule_broken (it hasn't started, or is stayed), conflict (it is finished already)
 */
export async function finishTask(
  unit: Unit<Actor>,
  { taskId, version, state, report }: FinishTaskInput,
): Promise<{ taskId: string; state: "done" | "dropped" }> {
  const { actor, now } = unit;
  const task = await findTask(unit, taskId);
  assertMay(actor, "finishTask", { committeeId: task.committeeId, ownerId: task.ownerId });
  assertOwnTask(task);
  if (isFinished(task.state)) throw new DomainError("conflict", "Opgaven er allerede afsluttet. Genindlæs siden.");
  if (task.state === "waiting")
    throw new DomainError(
      "rule_broken",
      "Mødet er ikke hævet, så opgaven er ikke begyndt. Den kan afsluttes bagefter.",
    );
  if (task.state === "stayed" && state === "done")
    throw new DomainError(
      "rule_broken",
      "Beslutningen er standset og henvist til byrådet. Opgaven kan ikke udføres, før byrådet har besluttet.",
    );
  await writeTask(unit, task, version, { state, report, finishedAt: now, finishedById: actor.userId });
  unit.record({
    kind: `task.${state}`,
    subject: subjectOfTask(task),
    data: { taskId, title: taskTitleForHistory(task) },
  });
  return { taskId, state };
}
