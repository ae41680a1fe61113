import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayStep, assertNotSentOut, lockProposal } from "./internal/lock-proposal.server";
import { takeStep } from "./internal/take-step.server";

/**
 * Back to draft: the receipt's "Fortryd", or a change of mind later. What is sent out stays.
 * @throws not_found, forbidden, conflict (it is a draft already), rule_broken (it is on an agenda that was sent out)
 */
export async function withdrawProposal(
  unit: Unit<Actor>,
  { proposalId }: { proposalId: string },
): Promise<{ proposalId: string }> {
  const proposal = await lockProposal(unit, proposalId);
  assertMayStep(unit.actor, "withdrawProposal", proposal, "withdrawn");
  await assertNotSentOut(unit, proposalId);
  await takeStep(unit, proposal, "withdrawn");
  return { proposalId };
}
