import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EditTaskInput } from "./follow-up-forms";
import { isFinished } from "./follow-up-task";
import { assertReturn } from "./internal/assert-return.server";
import { meetingToRecordIn } from "./internal/load-meeting.server";
import { assertOwnTask, findTask, subjectOfTask, taskTitleForHistory, writeTask } from "./internal/load-task.server";
import { placeReturningTasks } from "./internal/place-returning-tasks.server";

/**
 * Corrects what a task says, its deadline and where it comes back: during the meeting by whoever records, afterwards by the
 * secretary. A new deadline is reminded of anew.
 * @throws not_found, forbidden, rule_broken (it is finished; it has come back already), conflict
 */
export async function editTask(unit: Unit<Actor>, input: EditTaskInput): Promise<{ taskId: string }> {
  const { taskId, version, title, dueOn, comesBack } = input;
  const task = await findTask(unit, taskId);
  if (task.meetingId && task.meetingStatus === "inSession") await meetingToRecordIn(unit, task.meetingId);
  else assertMay(unit.actor, "editMinutes", { committeeId: task.committeeId });
  if (title !== task.title || dueOn !== task.dueOn) assertOwnTask(task);
  if (isFinished(task.state))
    throw new DomainError("rule_broken", "Opgaven er afsluttet. Genåbn den, hvis den skal rettes.");
  const moved = comesBack.returnMeetingId !== task.returnMeetingId || comesBack.returnMonth !== task.returnMonth;
  if (moved && task.returnItemId !== null)
    throw new DomainError(
      "rule_broken",
      "Opgaven er allerede sat på en dagsorden. Tag punktet af dér, før du vælger et andet møde.",
      "comesBack",
    );
  if (moved) await assertReturn(unit, task.committeeId, comesBack);
  if (dueOn !== null && dueOn !== task.dueOn && dueOn < copenhagenDate(unit.now))
    throw new DomainError("rule_broken", "Fristen er gået. Vælg en dag, der kommer.", "dueOn");
  await writeTask(unit, task, version, {
    title,
    dueOn: dueOn === null ? null : new Date(dueOn),
    ...comesBack,
    ...(dueOn === task.dueOn ? {} : { remindedAt: null }),
  });
  unit.record({
    kind: "task.edited",
    subject: subjectOfTask(task),
    data: { taskId, title: taskTitleForHistory({ closed: task.closed, title }), dueOn, ...comesBack },
  });
  await placeReturningTasks(unit, task.committeeId);
  return { taskId };
}
