import type { Unit } from "~/platform/unit-of-work.server";
import { membersAt } from "./members-at.server";
import { mailWithdrawn } from "./substitute-mails.server";

interface Meeting {
  id: string;
  committeeId: string;
  startsAt: Date;
  status: string;
  committee: { name: string };
}

/**
 * The member comes after all: whoever was to sit for them doesn't, and nobody is asked for one any longer. Before the meeting those
 * who were asked or named are told.
 */
export async function freeSeat(unit: Unit, meeting: Meeting, userId: string): Promise<void> {
  const { tx } = unit;
  const sitters = await tx.attendance.findMany({
    where: { meetingId: meeting.id, substituteForId: userId },
    select: { userId: true },
  });
  for (const sitter of sitters) await sendAway(unit, meeting, sitter.userId);
  const request = await tx.substituteRequest.findFirst({
    where: { meetingId: meeting.id, memberId: userId, state: { not: "withdrawn" } },
  });
  if (!request && sitters.length === 0) return;
  const member = await tx.user.findFirst({ where: { id: userId }, select: { name: true } });
  if (request) await tx.substituteRequest.update({ where: { id: request.id }, data: { state: "withdrawn" } });
  if (meeting.status === "dispatched") {
    const named = sitters.map((sitter) => sitter.userId);
    const told = named.length > 0 ? named : request?.state === "asked" && request.askedId ? [request.askedId] : [];
    for (const one of told)
      await mailWithdrawn(unit, one, { meeting, member: member?.name ?? "Medlemmet" }, named.length > 0);
  }
  unit.record({
    kind: "substitute.withdrawn",
    subject: `meeting:${meeting.id}`,
    data: { memberId: userId, member: member?.name ?? null },
  });
}

/** A substitute doesn't sit: one on the committee's list is noted as not there, one named for this meeting alone isn't noted at all. */
export async function sendAway(unit: Unit, meeting: Meeting, userId: string): Promise<void> {
  const { tx } = unit;
  const listed = (await membersAt(unit, meeting.committeeId, meeting.startsAt)).some((seat) => seat.userId === userId);
  const where = { meetingId: meeting.id, userId };
  if (listed) await tx.attendance.updateMany({ where, data: { state: "absent", substituteForId: null } });
  else await tx.attendance.deleteMany({ where });
}
