import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { TaskInput } from "./follow-up-forms";
import { isOverdue } from "./follow-up-task";
import { findTask, subjectOfTask, taskTitleForHistory, writeTask } from "./internal/load-task.server";
import { reminderMail } from "./internal/task-mails";

/**
 * "Mind": the secretary writes to the task's owner now, at most once a day.
 * @throws not_found, forbidden, rule_broken (the task isn't open, or was reminded of today), conflict
 */
export async function remindOwner(unit: Unit<Actor>, { taskId, version }: TaskInput): Promise<{ to: string }> {
  const { tx, actor, now } = unit;
  const task = await findTask(unit, taskId);
  assertMay(actor, "editMinutes", { committeeId: task.committeeId });
  const today = copenhagenDate(now);
  if (task.state !== "open")
    throw new DomainError("rule_broken", "Opgaven er ikke åben. Der er ikke noget at minde om.");
  if (task.remindedAt && copenhagenDate(task.remindedAt) === today)
    throw new DomainError("rule_broken", `${task.ownerName} er allerede mindet om opgaven i dag.`);
  await writeTask(unit, task, version, { remindedAt: now });
  const { name } = await tx.committee.findFirstOrThrow({ where: { id: task.committeeId }, select: { name: true } });
  const when = isOverdue(task, today) ? "overdue" : "asked";
  await sendMail(unit, {
    recipient: task.ownerEmail,
    ...reminderMail(settings().baseUrl, task, when, name, actor.name),
  });
  unit.record({
    kind: "task.reminded",
    subject: subjectOfTask(task),
    data: { taskId, title: taskTitleForHistory(task), owner: task.ownerName },
  });
  return { to: task.ownerName };
}
