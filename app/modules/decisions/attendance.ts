/** Who came to a meeting, and in whose seat. By item and by the clock comes with the live meeting. */
export type AttendanceState = "present" | "apology" | "absent";

export const attendanceWords: Record<AttendanceState, string> = {
  present: "Til stede",
  apology: "Afbud",
  absent: "Fraværende",
};

export interface AttendanceRow {
  userId: string;
  name: string;
  party: string;
  office: "chair" | "viceChair" | "member" | "substitute";
  state: AttendanceState;
  /** false: nothing is noted yet. A member then counts as present when the meeting opens, and as absent after it. */
  noted: boolean;
  /** the member whose seat a substitute takes (kommunestyrelsesloven § 28) */
  substituteForId: string | null;
}

/** Members who took part sign the minutes (kommunestyrelsesloven § 13(1)); a substitute who sat for somebody took part. */
export const participants = <R extends AttendanceRow>(rows: R[]): R[] =>
  rows.filter((row) => row.state === "present" && (row.office !== "substitute" || row.substituteForId !== null));

/** At least half of the seats must be taken (kommunestyrelsesloven § 11(2), for committees § 20). */
export function hasQuorum(rows: AttendanceRow[]): { seats: number; present: number; needed: number; met: boolean } {
  const seats = rows.filter((row) => row.office !== "substitute").length;
  const present = participants(rows).length;
  const needed = Math.ceil(seats / 2);
  return { seats, present, needed, met: present >= needed };
}

/** The same before the meeting opens: a member of whom nothing is noted is expected to come. */
export const expectedQuorum = (rows: AttendanceRow[]): ReturnType<typeof hasQuorum> =>
  hasQuorum(rows.map((row) => (row.noted || row.office === "substitute" ? row : { ...row, state: "present" })));

/** A seat has one sitter: a substitute only where the member is away, and only one. */
export function substitutionFault(rows: AttendanceRow[], substituteId: string, forId: string): string | undefined {
  const member = rows.find((row) => row.userId === forId && row.office !== "substitute");
  if (!member) return "Vælg det medlem, som stedfortræderen sidder for.";
  if (!member.noted) return `${member.name} har ikke meldt afbud. Notér afbud eller fravær først.`;
  if (member.state === "present")
    return `${member.name} er noteret som til stede. Notér afbud eller fravær, før en stedfortræder kan tage pladsen.`;
  const other = rows.find(
    (row) => row.substituteForId === forId && row.userId !== substituteId && row.state === "present",
  );
  return other ? `${other.name} sidder allerede for ${member.name}.` : undefined;
}
