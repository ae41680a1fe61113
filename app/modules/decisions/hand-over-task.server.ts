import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { settings } from "~/platform/env.server";
import { DomainError } from "~/platform/errors";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { HandOverTaskInput } from "./follow-up-forms";
import { isFinished } from "./follow-up-task";
import {
  assertOwner,
  assertOwnTask,
  findTask,
  subjectOfTask,
  taskTitleForHistory,
  writeTask,
} from "./internal/load-task.server";
import { handedOverMail } from "./internal/task-mails";

/**
 * Gives a task to somebody else, who gets a mail. By its owner or the secretary.
 * @throws not_found, forbidden, rule_broken (it is finished; nobody of that name; at the field), conflict
 */
export async function handOverTask(
  unit: Unit<Actor>,
  { taskId, version, ownerId }: HandOverTaskInput,
): Promise<{ taskId: string; to: string }> {
  const { actor } = unit;
  const task = await findTask(unit, taskId);
  assertMay(actor, "finishTask", { committeeId: task.committeeId, ownerId: task.ownerId });
  assertOwnTask(task);
  if (isFinished(task.state))
    throw new DomainError("rule_broken", "Opgaven er afsluttet. Genåbn den, hvis en anden skal tage over.");
  const owner = await assertOwner(unit, ownerId);
  if (ownerId === task.ownerId) throw new DomainError("rule_broken", `${owner.name} har allerede opgaven.`, "ownerId");
  await writeTask(unit, task, version, { ownerId, remindedAt: null });
  if (ownerId !== actor.userId)
    await sendMail(unit, { recipient: owner.email, ...handedOverMail(settings().baseUrl, task, actor.name) });
  unit.record({
    kind: "task.handedOver",
    subject: subjectOfTask(task),
    data: { taskId, title: taskTitleForHistory(task), from: task.ownerName, to: owner.name },
  });
  return { taskId, to: owner.name };
}
