import { placeByItself } from "~/modules/meetings/place-by-itself.server";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * The committee hears of each decision that its chair took between meetings, on the next agenda that is being made (good practice;
 * the power itself is kommunestyrelsesloven § 22), once. Without such a meeting it waits for one to be planned; from one that was
 * cancelled it goes on to the next.
 * @returns the decisions that got their item now
 */
export async function reportChairDecisions(unit: Unit, committeeId: string): Promise<string[]> {
  const { tx, now } = unit;
  await tx.$queryRaw`SELECT id FROM committee WHERE id = ${committeeId}::uuid FOR NO KEY UPDATE`;
  const waiting = await tx.$queryRaw<
    { id: string; title: string; closed: boolean; closedReason: string; publicTitle: string; proposalId: string }[]
  >`
    SELECT d.id, d.title, d.closed, d.closed_reason AS "closedReason", d.public_title AS "publicTitle", d.proposal_id AS "proposalId"
    FROM chair_decision d
    LEFT JOIN agenda_item i ON i.id = d.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id
    WHERE d.committee_id = ${committeeId}::uuid AND d.proposal_id IS NOT NULL AND (i.id IS NULL OR m.status = 'cancelled')
    ORDER BY d.decided_on, d.created_at, d.id`;
  if (waiting.length === 0) return [];
  const next = await tx.meeting.findFirst({
    where: { committeeId, status: "drafting", startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    select: { id: true },
  });
  if (!next) return [];
  const placed: string[] = [];
  for (const { id, title, closed, closedReason, publicTitle, proposalId } of waiting) {
    const item = await placeByItself(
      unit,
      next.id,
      { title, proposalId, ...(closed ? { closed, closedReason, publicTitle } : {}) },
      ["drafting"],
    );
    if (!item) continue;
    await tx.chairDecision.update({ where: { id }, data: { agendaItemId: item.itemId } });
    unit.record({
      kind: "chairDecision.reported",
      subject: `meeting:${next.id}`,
      data: { chairDecisionId: id, title: closed ? "" : title },
    });
    placed.push(id);
  }
  return placed;
}
