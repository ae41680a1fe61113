import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayEdit, lockProposal } from "./internal/lock-proposal.server";
import { templateOf } from "./internal/template-of.server";
import type { ProposalFactsInput } from "./proposal-forms";

const fieldNames = {
  title: "titel",
  purpose: "formål",
  committeeId: "udvalg",
  closed: "åben eller lukket",
  closedReason: "begrundelse for at være lukket",
} as const;
type Field = keyof typeof fieldNames;

/**
 * What is said of a proposal outside its text. The committee can be another only while it is a first draft and on no agenda:
 * its sections, approvers' mails and agendas are the committee's.
 * @throws not_found, forbidden, rule_broken, conflict (somebody saved since; `details` has what stands there now)
 */
export async function editProposalFacts(
  unit: Unit<Actor>,
  { proposalId, version, ...input }: ProposalFactsInput,
): Promise<{ proposalId: string }> {
  const { tx, actor } = unit;
  const before = await lockProposal(unit, proposalId);
  await assertMayEdit(unit, before);
  if (input.committeeId !== before.committeeId) {
    await templateOf(unit, input.committeeId);
    assertMay(actor, "createProposal", { committeeId: input.committeeId });
    await assertMayMove(unit, before);
  }
  const wanted = { ...input, closedReason: input.closed ? input.closedReason : "" };
  const changed = (Object.keys(fieldNames) as Field[]).filter((field) => before[field] !== wanted[field]);
  const { count } = await tx.proposal.updateMany({
    where: { id: proposalId, version },
    data: { ...wanted, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "En anden har rettet oplysningerne, siden du åbnede siden. Se, hvad der står nu, og gem igen.",
      undefined,
      { version: before.version, now: Object.fromEntries(changed.map((field) => [field, before[field]])) },
    );
  if (changed.length > 0)
    unit.record({
      kind: "proposal.changed",
      subject: `proposal:${proposalId}`,
      data: { fields: changed.map((field) => fieldNames[field]) },
    });
  return { proposalId };
}

async function assertMayMove({ tx }: Unit, { id, status }: { id: string; status: string }): Promise<void> {
  const placed = await tx.agendaItem.count({ where: { proposalId: id, meeting: { status: { not: "cancelled" } } } });
  if (status === "draft" && placed === 0) return;
  throw new DomainError(
    "rule_broken",
    "Udvalget kan kun ændres, mens sagen er en kladde og ikke står på en dagsorden. Brug “Ny sag som denne” til et andet udvalg.",
    "committeeId",
  );
}
