import type { Actor } from "~/modules/identity/actor";
import { saveText } from "~/modules/richtext/save-text.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayEdit, lockProposal } from "./internal/lock-proposal.server";
import type { SaveProposalTextInput } from "./proposal-forms";

/**
 * A text that saves itself. The proposal is held meanwhile, so that nothing is written into a text that is being sent on.
 * @throws not_found, forbidden, rule_broken, conflict (`details` has the other version where somebody else wrote)
 */
export async function saveProposalText(
  unit: Unit<Actor>,
  { proposalId, ...save }: SaveProposalTextInput,
): Promise<{ revision: number; savedAt: string }> {
  const proposal = await lockProposal(unit, proposalId);
  await assertMayEdit(unit, proposal);
  const saved = await saveText(unit, { ...save, textId: proposal.textId, subject: `proposal:${proposalId}` });
  return { revision: saved.revision, savedAt: saved.savedAt.toISOString() };
}
