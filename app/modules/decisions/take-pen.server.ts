import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedMeeting, subjectOf } from "./internal/load-meeting.server";
import type { takePenForm } from "./presence-forms";

/**
 * Takes the pen over from whoever holds it: from now on the actor records, and nobody else. Taken twice it is taken once.
 * @throws forbidden; rule_broken when the meeting isn't in session; conflict where another took it since the page was read
 */
export async function takePen(
  unit: Unit<Actor>,
  { meetingId, from }: z.infer<typeof takePenForm>,
): Promise<{ meetingId: string }> {
  const { tx, actor, now } = unit;
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(actor, "recordDecision", subjectOf(meeting));
  if (meeting.status !== "inSession")
    throw new DomainError("rule_broken", "Protokollen kan overtages, mens mødet er i gang. Det er det ikke nu.");
  if (meeting.penHolderId === actor.userId) return { meetingId };
  const holder = meeting.penHolderId
    ? await tx.user.findFirst({ where: { id: meeting.penHolderId }, select: { name: true } })
    : null;
  if (from !== undefined && from !== meeting.penHolderId)
    throw new DomainError(
      "conflict",
      holder
        ? `${holder.name} har overtaget protokollen imens. Overtag den igen, hvis det er dig, der skal skrive.`
        : "Protokollen er lagt fra imens. Overtag den igen, hvis det er dig, der skal skrive.",
    );
  await tx.meeting.update({ where: { id: meetingId }, data: { penHolderId: actor.userId, penTakenAt: now } });
  unit.record({
    kind: "pen.taken",
    subject: `meeting:${meetingId}`,
    data: { fromId: meeting.penHolderId, fromName: holder?.name ?? null },
  });
  return { meetingId };
}
