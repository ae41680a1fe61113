import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CreateTaskInput } from "./follow-up-forms";
import { assertReturn } from "./internal/assert-return.server";
import { lockedMeeting, meetingToRecordIn, subjectOf } from "./internal/load-meeting.server";
import { assertOwner, stateNow } from "./internal/load-task.server";
import { placeReturningTasks } from "./internal/place-returning-tasks.server";
import { mailOwners } from "./internal/start-tasks.server";

/**
 * A task that follows from a decision: what, who, when, and on which meeting it comes back. During the meeting it is noted by
 * whoever records, and waits for the meeting to be closed, since any member can refer the decision to the council until then
 * (kommunestyrelsesloven § 23; RD 03.1.1, 89.1.1). Afterwards it is the secretary's, and starts at once unless the decision is stayed.
 * @throws not_found, forbidden, rule_broken (the meeting isn't opened; at a field), conflict (somebody else records)
 */
export async function createTask(
  unit: Unit<Actor>,
  input: CreateTaskInput,
): Promise<{ taskId: string; meetingId: string }> {
  const { tx, actor } = unit;
  const { itemId, title, ownerId, dueOn, comesBack } = input;
  const item = await tx.agendaItem.findFirst({
    where: { id: itemId },
    select: { meetingId: true, number: true, closed: true, fixedKind: true },
  });
  if (!item) throw notFound();
  const meeting = await lockedMeeting(unit, item.meetingId);
  if (meeting.status === "inSession") await meetingToRecordIn(unit, meeting.id);
  else assertMay(actor, "editMinutes", subjectOf(meeting));
  if (!["inSession", "closed", "signing", "sealed"].includes(meeting.status))
    throw new DomainError("rule_broken", "Opgaver følger af beslutninger. Åbn mødet, før der gives opgaver.");
  if (item.fixedKind === "signaturePage")
    throw new DomainError("rule_broken", "Underskriftssiden har ingen beslutning at følge op på.");
  const owner = await assertOwner(unit, ownerId);
  await assertReturn(unit, meeting.committeeId, comesBack);
  if (dueOn !== null && dueOn < copenhagenDate(unit.now))
    throw new DomainError("rule_broken", "Fristen er gået. Vælg en dag, der kommer.", "dueOn");
  const state = meeting.status === "inSession" ? "waiting" : await stateNow(unit, itemId);
  const { id } = await tx.followUpTask.create({
    data: {
      committeeId: meeting.committeeId,
      agendaItemId: itemId,
      title,
      ownerId,
      dueOn: dueOn === null ? null : new Date(dueOn),
      ...comesBack,
      state,
      createdAt: unit.now,
    },
    select: { id: true },
  });
  unit.record({
    kind: "task.created",
    subject: `meeting:${meeting.id}`,
    data: { taskId: id, itemId, title: item.closed ? "" : title, ownerId, owner: owner.name, dueOn, ...comesBack },
  });
  await placeReturningTasks(unit, meeting.committeeId);
  if (state === "open") await mailOwners(unit, [id]);
  return { taskId: id, meetingId: meeting.id };
}
