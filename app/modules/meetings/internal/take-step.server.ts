import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { nextStatus, type ProposalStep } from "../proposal";
import type { LockedProposal } from "./lock-proposal.server";

/**
 * Moves a locked proposal on, and writes down who did it when and why.
 * @throws conflict when it isn't where the step begins
 */
export async function takeStep(
  unit: Unit<Actor>,
  proposal: LockedProposal,
  step: ProposalStep,
  comment = "",
): Promise<{ stepId: string }> {
  const { tx, actor, now } = unit;
  const { id, status } = proposal;
  const { count } = await tx.proposal.updateMany({
    where: { id, status },
    data: { status: nextStatus(step, status), version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "En anden nåede det først. Genindlæs siden, og se, hvor sagen er.");
  const data = { proposalId: id, kind: step, comment, byId: actor.userId, at: now };
  const { id: stepId } = await tx.proposalStep.create({ data, select: { id: true } });
  unit.record({ kind: `proposal.${step}`, subject: `proposal:${id}`, data: { from: status } });
  return { stepId };
}
