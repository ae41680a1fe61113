import type { OnwardKind, OnwardTarget } from "~/modules/meetings/onward";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { targetFault, type LeavingItem } from "../onward-target";

/** Where a choice leads, in the words' own terms. */
export async function targetOf(
  { tx }: Unit,
  choice: { kind: string; toCommitteeId: string | null; toMeetingId: string | null; note: string },
): Promise<OnwardTarget> {
  const committee = choice.toCommitteeId
    ? await tx.committee.findFirst({ where: { id: choice.toCommitteeId }, select: { name: true } })
    : null;
  const meeting = choice.toMeetingId
    ? await tx.meeting.findFirst({ where: { id: choice.toMeetingId }, select: { startsAt: true } })
    : null;
  return {
    kind: choice.kind as OnwardKind,
    committee: committee?.name ?? null,
    startsAt: meeting?.startsAt.toISOString() ?? null,
    note: choice.note,
  };
}

/** @throws rule_broken at the field `target` */
export async function assertTarget(
  { tx }: Unit,
  kind: "deferred" | "forwarded" | "referred",
  from: LeavingItem & { proposalId: string | null },
  to: { toCommitteeId: string; toMeetingId: string | null } | null,
): Promise<void> {
  const refuse = (message: string) => new DomainError("rule_broken", message, "target");
  if (!to) throw refuse(kind === "deferred" ? "Vælg det møde, sagen udsættes til." : "Vælg, hvem sagen skal til.");
  const committee = await tx.committee.findFirst({
    where: { id: to.toCommitteeId, active: true },
    select: { id: true },
  });
  const meeting = to.toMeetingId
    ? await tx.meeting.findFirst({
        where: { id: to.toMeetingId },
        select: { id: true, committeeId: true, status: true, startsAt: true },
      })
    : null;
  if (!committee || (to.toMeetingId && !meeting))
    throw refuse("Udvalget eller mødet findes ikke længere. Vælg et andet.");
  const holdsCase =
    meeting !== null &&
    from.proposalId !== null &&
    (await tx.agendaItem.count({ where: { meetingId: meeting.id, proposalId: from.proposalId } })) > 0;
  const fault = targetFault(kind, from, { committeeId: committee.id, meeting: meeting && { ...meeting, holdsCase } });
  if (fault) throw refuse(fault);
}
