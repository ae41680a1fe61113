import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { quorumFault } from "../presence";
import { attendanceRows } from "../presence-queries.server";

/**
 * Nothing is decided at an item where fewer than half of the members are present, counted after absences and disqualifications
 * (kommunestyrelsesloven § 11(2), for committees § 20).
 * @throws rule_broken, naming who is missing
 */
export async function assertQuorum(
  unit: Unit,
  meeting: { id: string; committeeId: string; startsAt: Date },
  item: { id: string; number: string | null },
): Promise<void> {
  const fault = quorumFault(await attendanceRows(unit, meeting), item);
  if (fault) throw new DomainError("rule_broken", fault);
}
