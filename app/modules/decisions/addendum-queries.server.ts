import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { loadMeeting, subjectOf } from "./internal/load-meeting.server";
import type { RoundStatus } from "./minutes-round";

/** An addendum in the list beside its minutes. */
export interface AddendumRow {
  number: number;
  status: RoundStatus;
  signed: number;
  sealedAt: string | null;
  mayBePublic: boolean;
}

/** The addenda to a meeting's minutes, first to last. A draft is its secretary's alone. */
export async function addendaOf(unit: Unit<Actor>, meetingId: string): Promise<AddendumRow[]> {
  const meeting = await loadMeeting(unit, meetingId);
  assertMay(unit.actor, "readMeeting", subjectOf(meeting));
  const drafts = may(unit.actor, "draftAddendum", subjectOf(meeting));
  const rows = await unit.tx.minutes.findMany({
    where: { meetingId, number: { gt: 0 }, ...(drafts ? {} : { status: { not: "drafting" } }) },
    orderBy: { number: "asc" },
    select: { number: true, status: true, sealedAt: true, mayBePublic: true, _count: { select: { signatures: true } } },
  });
  return rows.map(({ _count, status, sealedAt, ...row }) => ({
    ...row,
    status: status as RoundStatus,
    signed: _count.signatures,
    sealedAt: sealedAt?.toISOString() ?? null,
  }));
}
