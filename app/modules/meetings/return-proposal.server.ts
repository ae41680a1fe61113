import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayStep, lockProposal } from "./internal/lock-proposal.server";
import { mailWriters } from "./internal/mail-about-proposal.server";
import { returnedMail } from "./internal/proposal-mails";
import { takeStep } from "./internal/take-step.server";
import type { ReturnProposalInput } from "./proposal-forms";

/**
 * Sends a proposal back to its author with what must be mended.
 * @throws not_found, forbidden, conflict (it doesn't wait for approval any longer)
 */
export async function returnProposal(
  unit: Unit<Actor>,
  { proposalId, comment }: ReturnProposalInput,
): Promise<{ proposalId: string }> {
  const proposal = await lockProposal(unit, proposalId);
  assertMayStep(unit.actor, "returnProposal", proposal, "returned");
  await takeStep(unit, proposal, "returned", comment);
  await mailWriters(unit, { proposal, by: { id: unit.actor.userId, name: unit.actor.name } }, returnedMail);
  return { proposalId };
}
