import { listInWords } from "~/ui/danish-numbers";

/** Who came to a meeting, in whose seat, and for which of its items. */
export type AttendanceState = "present" | "apology" | "absent";

export const attendanceWords: Record<AttendanceState, string> = {
  present: "Til stede",
  apology: "Afbud",
  absent: "Fraværende",
};

/** Why somebody who came to the meeting isn't at an item. */
export const absenceReasons = ["late", "left", "steppedOut", "disqualified"] as const;
export type AbsenceReason = (typeof absenceReasons)[number];

export interface AttendanceRow {
  userId: string;
  name: string;
  party: string;
  office: "chair" | "viceChair" | "member" | "substitute";
  electionGroup: string;
  state: AttendanceState;
  /** false: nothing is noted yet. A member then counts as present when the meeting opens, and as absent after it. */
  noted: boolean;
  /** the member whose seat a substitute takes (kommunestyrelsesloven § 28), at every item that the member misses */
  substituteForId: string | null;
  /** ISO: came after the meeting was opened, left before it was closed */
  arrivedAt: string | null;
  leftAt: string | null;
  /** items that they miss although they came to the meeting; the times are ISO */
  missed: { itemId: string; reason: AbsenceReason; wentOutAt: string | null; cameBackAt: string | null }[];
}

/** Members who took part sign the minutes (kommunestyrelsesloven § 13(1)); a substitute who sat for somebody took part. */
export const participants = <R extends AttendanceRow>(rows: R[]): R[] =>
  rows.filter((row) => row.state === "present" && (row.office !== "substitute" || row.substituteForId !== null));

export interface Quorum {
  seats: number;
  present: number;
  needed: number;
  met: boolean;
}

const quorumOf = (seats: number, present: number): Quorum => {
  const needed = Math.ceil(seats / 2);
  return { seats, present, needed, met: present >= needed };
};

/** At least half of the seats must be taken (kommunestyrelsesloven § 11(2), for committees § 20). */
export function hasQuorum(rows: AttendanceRow[]): Quorum {
  const taken = new Set(participants(rows).map(({ userId, substituteForId }) => substituteForId ?? userId));
  return quorumOf(rows.filter(isMember).length, taken.size);
}

/** The same before the meeting opens: a member of whom nothing is noted is expected to come. */
export const expectedQuorum = (rows: AttendanceRow[]): Quorum =>
  hasQuorum(rows.map((row) => (row.noted || !isMember(row) ? row : { ...row, state: "present" })));

const isMember = ({ office }: AttendanceRow): boolean => office !== "substitute";

/** Why nobody from the committee itself sits in a seat at an item. */
export type AwayReason = AbsenceReason | "apology" | "absent";

/** One of the committee's seats at one item. */
export interface SeatAt {
  memberId: string;
  memberName: string;
  /** who sits there: the member, or the substitute where the member is away; null: the seat is empty */
  sitter: Voter | null;
  /** why the member doesn't; null when they do */
  away: AwayReason | null;
}

/** Somebody who may vote at an item. */
export interface Voter {
  userId: string;
  name: string;
  party: string;
}

const voter = ({ userId, name, party }: AttendanceRow): Voter => ({ userId, name, party });

/** Each of the committee's seats at an item, in the committee's order. A substitute sits where the member is away, and only there. */
export function seatsAt(rows: readonly AttendanceRow[], itemId: string): SeatAt[] {
  const awayFrom = (row: AttendanceRow): AwayReason | null =>
    row.state === "present" ? (row.missed.find((one) => one.itemId === itemId)?.reason ?? null) : row.state;
  return rows.filter(isMember).map((member) => {
    const away = awayFrom(member);
    const substitute =
      away === null
        ? undefined
        : rows.find((row) => !isMember(row) && row.substituteForId === member.userId && awayFrom(row) === null);
    const sitter = away === null ? member : substitute;
    return { memberId: member.userId, memberName: member.name, sitter: sitter ? voter(sitter) : null, away };
  });
}

/** Who may vote at an item: present, not disqualified, in a seat. */
export const votersAt = (rows: readonly AttendanceRow[], itemId: string): Voter[] =>
  seatsAt(rows, itemId).flatMap(({ sitter }) => (sitter ? [sitter] : []));

/**
 * Quorum at one item: at least half of the members, counted after absences and disqualifications (kommunestyrelsesloven § 11(2),
 * for committees § 20). `missing` are the members whose seats are empty.
 */
export function quorumAt(rows: readonly AttendanceRow[], itemId: string): Quorum & { missing: string[] } {
  const seats = seatsAt(rows, itemId);
  const empty = seats.filter(({ sitter }) => sitter === null);
  return { ...quorumOf(seats.length, seats.length - empty.length), missing: empty.map(({ memberName }) => memberName) };
}

/** @returns why nothing can be decided at the item, naming who is missing; undefined where there is a quorum */
export function quorumFault(
  rows: readonly AttendanceRow[],
  { id, number }: { id: string; number: string | null },
  tense: "now" | "then" = "now",
): string | undefined {
  const { met, present, seats, needed, missing } = quorumAt(rows, id);
  if (met) return undefined;
  const [is, lacks] = tense === "now" ? ["er", "Der mangler"] : ["var", "Der manglede"];
  return `Udvalget ${is} ikke beslutningsdygtigt på punkt ${number ?? "?"}: ${present} af ${seats} ${is} til stede, og der skal være ${needed}. ${lacks}: ${listInWords(missing)}.`;
}

/** A seat has one sitter: a substitute only where the member is away, and only one. */
export function substitutionFault(rows: AttendanceRow[], substituteId: string, forId: string): string | undefined {
  const member = rows.find((row) => row.userId === forId && isMember(row));
  if (!member) return "Vælg det medlem, som stedfortræderen sidder for.";
  if (!member.noted) return `${member.name} har ikke meldt afbud. Notér afbud eller fravær først.`;
  if (member.state === "present" && member.missed.length === 0)
    return `${member.name} er noteret som til stede. Notér afbud eller fravær, før en stedfortræder kan tage pladsen.`;
  const other = rows.find(
    (row) => row.substituteForId === forId && row.userId !== substituteId && row.state === "present",
  );
  return other ? `${other.name} sidder allerede for ${member.name}.` : undefined;
}
