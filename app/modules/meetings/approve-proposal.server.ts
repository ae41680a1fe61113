import type { Actor } from "~/modules/identity/actor";
import { freezeText } from "~/modules/richtext/freeze-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayStep, lockProposal } from "./internal/lock-proposal.server";
import { takeStep } from "./internal/take-step.server";
import { mailsWait, nextStatus } from "./proposal";

/**
 * Makes a proposal ready for the agenda; the text that was approved is kept. Who wrote or submitted it may
 * not. They get a mail, once it can't be undone with the receipt any longer (mail-about-step.server.ts).
 * @throws not_found, forbidden, conflict (it doesn't wait for approval any longer)
 */
export async function approveProposal(
  unit: Unit<Actor>,
  { proposalId }: { proposalId: string },
): Promise<{ proposalId: string }> {
  const proposal = await lockProposal(unit, proposalId);
  assertMayStep(unit.actor, "approveProposal", proposal, "approved");
  nextStatus("approved", proposal.status);
  await freezeText(unit, { textId: proposal.textId, reason: "approved" });
  const { stepId } = await takeStep(unit, proposal, "approved");
  unit.enqueue({ queue: "proposal-mail", data: { stepId }, startAfter: mailsWait });
  return { proposalId };
}
