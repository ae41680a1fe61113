import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { attendanceRows } from "../presence-queries.server";
import { voteFault } from "../votes-kept";
import { votersOf } from "./course-items.server";

/**
 * Changes who is there, unless that would make a vote untrue that is over.
 * @param meeting locked by the caller
 * @throws rule_broken with `voteFault`
 */
export async function keepingVotesTrue<T>(
  unit: Unit,
  meeting: { id: string; committeeId: string; startsAt: Date; currentItemId: string | null },
  change: () => Promise<T>,
): Promise<T> {
  const votes = await unit.tx.vote.findMany({
    where: { state: "closed", item: { meetingId: meeting.id } },
    select: {
      agendaItemId: true,
      voters: true,
      ballots: { select: { userId: true } },
      item: { select: { number: true, decisions: { select: { id: true }, take: 1 } } },
    },
  });
  if (votes.length === 0) return change();
  const before = await attendanceRows(unit, meeting);
  const result = await change();
  const after = await attendanceRows(unit, meeting);
  for (const { agendaItemId, voters, ballots, item } of votes) {
    const fault = voteFault(before, after, {
      itemId: agendaItemId,
      item: `punkt ${item.number ?? "?"}`,
      voterIds: votersOf(voters, ballots),
      underWay: meeting.currentItemId === agendaItemId && item.decisions.length === 0,
    });
    if (fault) throw new DomainError("rule_broken", fault);
  }
  return result;
}
