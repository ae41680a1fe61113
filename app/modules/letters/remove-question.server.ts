import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { QuestionInput } from "./inquiry-forms";
import { dayOrNull } from "./internal/load-inquiry.server";
import { lockQuestion, questionForHistory } from "./internal/load-question.server";

/** What a removed question said, so that it can be written down again. */
export interface RemovedQuestion {
  inquiryId: string;
  text: string;
  quote: string;
  ownerId: string | null;
  dueOn: string | null;
}

/**
 * Takes away what was never a question: a slip of the hand. One that has been worked on is left out instead, with its reason.
 * @throws not_found, forbidden, rule_broken (closed; contributed to or answered), conflict
 */
export async function removeQuestion(
  unit: Unit<Actor>,
  { questionId, version }: QuestionInput,
): Promise<RemovedQuestion> {
  const { tx, actor } = unit;
  assertMay(actor, "editInquiry");
  const { question, inquiry } = await lockQuestion(unit, questionId);
  const answers = await tx.questionAnswer.count({ where: { questionId } });
  if (question.state !== "open" || question.note !== "" || answers > 0)
    throw new DomainError(
      "rule_broken",
      "Der er arbejdet på spørgsmålet, så det kan ikke fjernes. Vælg det fra med en begrundelse i stedet.",
    );
  const { count } = await tx.inquiryQuestion.deleteMany({ where: { id: questionId, version } });
  if (count === 0)
    throw new DomainError("conflict", "En anden har rettet spørgsmålet, siden du åbnede siden. Genindlæs den.");
  unit.record({
    kind: "inquiry.questionRemoved",
    subject: `inquiry:${inquiry.id}`,
    data: questionForHistory(question),
  });
  const { text, quote, ownerId, dueOn } = question;
  return { inquiryId: inquiry.id, text, quote, ownerId, dueOn: dayOrNull(dueOn) };
}
