import { seatsAt, type AttendanceRow, type AwayReason } from "./presence";

/** What the committee's settings say about substitutes. */
export interface SubstituteRules {
  name: string;
  substituteShortAbsence: boolean;
  substituteDisqualified: boolean;
}

/** Why a member's seat is, or has been, empty; nothing where they are there all the time. */
export const awayReasons = (member: AttendanceRow): AwayReason[] =>
  member.state === "present" ? [...new Set(member.missed.map(({ reason }) => reason))] : [member.state];

/**
 * A substitute for an absence of under a month, or for a disqualified member, only where the municipality's styrelsesvedtægt allows
 * it (kommunestyrelsesloven § 28(3)).
 * @returns why not and who can change it, or undefined
 */
export function settingFault(rules: SubstituteRules, member: AttendanceRow): string | undefined {
  const reasons = awayReasons(member);
  const allowed = (reason: AwayReason) =>
    reason === "disqualified" ? rules.substituteDisqualified : rules.substituteShortAbsence;
  if (reasons.length === 0 || reasons.some(allowed)) return undefined;
  const what = reasons.every((reason) => reason === "disqualified")
    ? "for et inhabilt medlem"
    : "ved fravær på under en måned";
  return `${rules.name} indkalder ikke stedfortræder ${what}. Systemadministratoren kan ændre det under udvalgets indstillinger, hvis styrelsesvedtægten giver lov.`;
}

/** Members at whose seat nobody sits at the item, and for whom one may be noted. */
export const emptySeats = (rows: readonly AttendanceRow[], itemId: string): AttendanceRow[] =>
  seatsAt(rows, itemId).flatMap(({ memberId, sitter }) =>
    sitter ? [] : rows.filter(({ userId }) => userId === memberId),
  );
