import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { AttendanceRow } from "../presence";
import { attendanceRows } from "../presence-queries.server";
import { lockedMeeting, meetingToRecordIn, subjectOf } from "./load-meeting.server";

/** An item that something is noted of. @throws not_found, rule_broken for the signature page */
export async function itemToNoteAt({ tx }: Unit, itemId: string) {
  const item = await tx.agendaItem.findFirst({
    where: { id: itemId },
    select: {
      id: true,
      meetingId: true,
      number: true,
      title: true,
      fixedKind: true,
      proposalVersion: { select: { title: true, textVersionId: true } },
    },
  });
  if (!item) throw notFound();
  if (item.fixedKind === "signaturePage")
    throw new DomainError("rule_broken", "Underskriftssiden er ikke et punkt, der behandles.");
  return { ...item, title: item.proposalVersion?.title ?? item.title, words: `punkt ${item.number ?? "?"}` };
}

/**
 * The meeting, held, for what happens only while it is in session, by whoever holds the pen.
 * @param ended what can't be done after it, after "Mødet er hævet. "
 * @throws as meetingToRecordIn, and rule_broken once it is closed
 */
export async function meetingInSession(unit: Unit<Actor>, meetingId: string, ended: string) {
  const meeting = await meetingToRecordIn(unit, meetingId);
  if (meeting.status !== "inSession") throw new DomainError("rule_broken", `Mødet er hævet. ${ended}`);
  return meeting;
}

/**
 * The meeting, held, for what a participant does as themself, which needs no pen, and whoever records does for them.
 * @throws not_found, forbidden, rule_broken while it isn't in session; conflict where somebody else holds the pen
 */
export async function meetingToSpeakIn(unit: Unit<Actor>, meetingId: string, userId: string, ended: string) {
  if (userId !== unit.actor.userId) return meetingInSession(unit, meetingId, ended);
  const meeting = await lockedMeeting(unit, meetingId);
  assertMay(unit.actor, "takePart", subjectOf(meeting));
  assertInSession(meeting, ended);
  return meeting;
}

/** @throws rule_broken, with what to wait for, or what came too late */
export function assertInSession({ status }: { status: string }, ended: string): void {
  if (status === "inSession") return;
  const before = status === "drafting" || status === "dispatched";
  throw new DomainError("rule_broken", before ? "Mødet er ikke åbnet endnu." : `Mødet er hævet. ${ended}`);
}

/** One of the meeting's people. @throws not_found */
export async function personIn(
  unit: Unit,
  meeting: Parameters<typeof attendanceRows>[1],
  userId: string,
): Promise<{ person: AttendanceRow; rows: AttendanceRow[] }> {
  const rows = await attendanceRows(unit, meeting);
  const person = rows.find((row) => row.userId === userId);
  if (!person) throw notFound();
  return { person, rows };
}
