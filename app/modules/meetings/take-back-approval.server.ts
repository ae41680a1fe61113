import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertNotSentOut, lockProposal } from "./internal/lock-proposal.server";
import { takeStep } from "./internal/take-step.server";
import { approvalMayBeTakenBackFor, nextStatus } from "./proposal";

/**
 * The receipt's "Fortryd" after an approval: the proposal waits for approval again. Only who gave it, only as the last thing
 * that happened, and only for two minutes. Both the approval and its taking back stay on record.
 * @throws not_found, forbidden, conflict, rule_broken (too late; sent out)
 */
export async function takeBackApproval(
  unit: Unit<Actor>,
  { proposalId }: { proposalId: string },
): Promise<{ proposalId: string }> {
  const proposal = await lockProposal(unit, proposalId);
  nextStatus("approvalTakenBack", proposal.status);
  const { last } = proposal;
  if (last?.kind !== "approved" || last.byId !== unit.actor.userId)
    throw new DomainError("forbidden", "Kun den, der har godkendt sagen, kan fortryde godkendelsen.");
  if (unit.now.getTime() - last.at.getTime() > approvalMayBeTakenBackFor)
    throw new DomainError(
      "rule_broken",
      "Det er for sent at fortryde godkendelsen. Bed udvalgets sekretær trække sagen tilbage.",
    );
  await assertNotSentOut(unit, proposalId);
  await takeStep(unit, proposal, "approvalTakenBack");
  return { proposalId };
}
