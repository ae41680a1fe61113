import type { Actor } from "~/modules/identity/actor";
import { freezeText } from "~/modules/richtext/freeze-text.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { attachmentsOf } from "./internal/attachment-rows.server";
import { assertMayStep, lockProposal } from "./internal/lock-proposal.server";
import { takeStep } from "./internal/take-step.server";
import { mailsWait, nextStatus } from "./proposal";
import { proposalGaps } from "./proposal-gaps";

/**
 * Sends a proposal to approval: the text as it stands is kept, and the approvers get a mail, once it can't be
 * undone with the receipt any longer (mail-about-step.server.ts).
 * @throws not_found, forbidden, conflict (it isn't with its author), rule_broken (something is missing; `details.gaps`)
 */
export async function submitProposal(
  unit: Unit<Actor>,
  { proposalId }: { proposalId: string },
): Promise<{ proposalId: string }> {
  const proposal = await lockProposal(unit, proposalId);
  assertMayStep(unit.actor, "submitProposal", proposal, "submitted");
  nextStatus("submitted", proposal.status);
  const { document } = await freezeText(unit, { textId: proposal.textId, reason: "submitted" });
  const attachments = await attachmentsOf(unit.tx, proposalId);
  const gaps = proposalGaps({ ...proposal, document, attachments }).filter(({ soft }) => !soft);
  const [first] = gaps;
  if (first)
    throw new DomainError(
      "rule_broken",
      gaps.length === 1
        ? `${first.title}. ${first.text}`
        : `Der mangler ${gaps.length} ting: ${gaps.map(({ title }) => title).join(", ")}.`,
      undefined,
      { gaps },
    );
  const { stepId } = await takeStep(unit, proposal, "submitted");
  unit.enqueue({ queue: "proposal-mail", data: { stepId }, startAfter: mailsWait });
  return { proposalId };
}
