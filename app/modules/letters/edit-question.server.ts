import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { EditQuestionInput } from "./inquiry-forms";
import { mailQuestionOwner } from "./internal/inquiry-mails.server";
import { assertActive, dateOf, dayOrNull } from "./internal/load-inquiry.server";
import { lockQuestion, questionForHistory, writeQuestion } from "./internal/load-question.server";

/**
 * A question's words, who contributes to its answer, and by when. A new owner is told.
 * @throws not_found, forbidden, rule_broken (closed; at a field), conflict with what stands there now in `details`
 */
export async function editQuestion(
  unit: Unit<Actor>,
  { questionId, version, text, ownerId, dueOn }: EditQuestionInput,
): Promise<{ questionId: string; inquiryId: string }> {
  assertMay(unit.actor, "editInquiry");
  const { question, inquiry } = await lockQuestion(unit, questionId);
  const owner = ownerId && ownerId !== question.ownerId ? await assertActive(unit, ownerId, "ownerId") : null;
  await writeQuestion(unit, question, version, { text, ownerId, dueOn: dateOf(dueOn) });
  const from = { text: question.text, ownerId: question.ownerId, dueOn: dayOrNull(question.dueOn) };
  unit.record({
    kind: "inquiry.questionEdited",
    subject: `inquiry:${inquiry.id}`,
    data: { ...questionForHistory({ id: questionId, text }), from, to: { text, ownerId, dueOn } },
  });
  if (owner) {
    const { id, subject, deadline } = inquiry;
    await mailQuestionOwner(
      unit,
      owner,
      { id, subject, deadline: dayOrNull(deadline) },
      { id: questionId, text, dueOn },
    );
  }
  return { questionId, inquiryId: inquiry.id };
}
