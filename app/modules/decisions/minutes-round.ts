import { longDate } from "~/ui/danish-dates";
import type { AttendanceRow } from "./presence";

const offices = { chair: "Formand", viceChair: "Næstformand", member: "Medlem", substitute: "Stedfortræder" } as const;

/** As it stands on the signature page: "Formand", "Stedfortræder for Ib Sandholt". */
export function signatureRole(person: AttendanceRow, rows: readonly AttendanceRow[]): string {
  const seat = person.substituteForId ? rows.find((row) => row.userId === person.substituteForId)?.name : undefined;
  return seat ? `${offices[person.office]} for ${seat}` : offices[person.office];
}

/** How a control code is printed: its first twelve characters in fours; the whole of it is kept. */
export const printedCode = (code: string): string => code.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");

/** A signing round: of a meeting's minutes (0), or of the n-th addendum to them. */
export interface RoundKey {
  meetingId: string;
  number?: number | undefined;
}

export type RoundStatus = "drafting" | "freezing" | "signing" | "certifying" | "sealing" | "sealed";

/** What is signed, as sentences name it. */
export const roundNoun = (number: number): string => (number === 0 ? "referatet" : `tillæg ${number} til referatet`);

/** "Referat, Beskæftigelsesudvalget 18. august 2022" */
export const roundTitle = (number: number, meeting: { committee: { name: string }; startsAt: Date | string }): string =>
  `${number === 0 ? "Referat" : `Tillæg ${number} til referat`}, ${meeting.committee.name} ${longDate(meeting.startsAt)}`;

/** Where the round is followed and signed. */
export const roundPath = ({ meetingId, number = 0 }: RoundKey): string =>
  `/intern/moeder/${meetingId}/referat${number === 0 ? "" : `/tillaeg/${number}`}`;

export interface RoundRow {
  userId: string;
  name: string;
  party: string;
  role: string;
  /** ISO, null while it is missing */
  signedAt: string | null;
  code: string | null;
  /** doesn't want to sign, and why; a signature may have come after it */
  refusal: { reason: string; at: string } | null;
  /** of those who also sign with a certificate of their own */
  certificate: { state: "announced" | "signed" | "withdrawn"; subject: string; issuer: string } | null;
}

/** Neither signed nor refused. */
export const isMissing = ({ signedAt, refusal }: Pick<RoundRow, "signedAt" | "refusal">): boolean =>
  signedAt === null && refusal === null;
