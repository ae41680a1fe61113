import type { AttendanceRow } from "./presence";

const offices = { chair: "Formand", viceChair: "Næstformand", member: "Medlem", substitute: "Stedfortræder" } as const;

/** As it stands on the signature page: "Formand", "Stedfortræder for Ib Sandholt". */
export function signatureRole(person: AttendanceRow, rows: readonly AttendanceRow[]): string {
  const seat = person.substituteForId ? rows.find((row) => row.userId === person.substituteForId)?.name : undefined;
  return seat ? `${offices[person.office]} for ${seat}` : offices[person.office];
}

/** How a control code is printed: its first twelve characters in fours; the whole of it is kept. */
export const printedCode = (code: string): string => code.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");

export interface RoundRow {
  userId: string;
  name: string;
  party: string;
  role: string;
  /** ISO, null while it is missing */
  signedAt: string | null;
  code: string | null;
}
