import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { QuestionInput } from "./inquiry-forms";
import { lockQuestion, questionForHistory, writeQuestion } from "./internal/load-question.server";
import { assertMayReadInquiry } from "./internal/participation.server";

/**
 * A question that was left out is answered after all, or a contribution wasn't ready after all; what was contributed stays.
 * @throws not_found, forbidden, rule_broken (closed), conflict (it is open already)
 */
export async function reopenQuestion(
  unit: Unit<Actor>,
  { questionId, version }: QuestionInput,
): Promise<{ questionId: string; inquiryId: string }> {
  const { actor } = unit;
  const { question, inquiry } = await lockQuestion(unit, questionId);
  await assertMayReadInquiry(unit, inquiry.id);
  if (question.state === "leftOut") assertMay(actor, "editInquiry");
  else assertMay(actor, "contributeAnswer", { ownerId: question.ownerId ?? "" });
  if (question.state === "open") throw new DomainError("conflict", "Spørgsmålet er allerede åbent.");
  const note = question.state === "leftOut" ? "" : question.note;
  await writeQuestion(unit, question, version, { state: "open", note });
  unit.record({
    kind: "inquiry.questionReopened",
    subject: `inquiry:${inquiry.id}`,
    data: { ...questionForHistory(question), from: { note: question.note }, to: { note } },
  });
  return { questionId, inquiryId: inquiry.id };
}
