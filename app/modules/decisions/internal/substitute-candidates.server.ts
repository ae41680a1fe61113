import type { Unit } from "~/platform/unit-of-work.server";
import type { AttendanceRow } from "../presence";
import { councilMembers, type CouncilMember } from "./council-members.server";

/**
 * Who can sit for a member: members of the council who aren't members of the committee, nor sit at the meeting for somebody else
 * (kommunestyrelsesloven § 28(2)).
 * @param groupName of one election group; null for all of the council
 */
export async function substituteCandidates(
  unit: Unit,
  meeting: { startsAt: Date },
  rows: readonly AttendanceRow[],
  groupName: string | null,
): Promise<CouncilMember[]> {
  const taken = new Set(
    rows
      .filter((row) => row.office !== "substitute" || (row.state === "present" && row.substituteForId !== null))
      .map(({ userId }) => userId),
  );
  return (await councilMembers(unit, meeting.startsAt)).filter(
    ({ userId, electionGroup }) => !taken.has(userId) && (groupName === null || electionGroup === groupName),
  );
}
