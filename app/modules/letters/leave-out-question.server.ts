import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { LeaveOutQuestionInput } from "./inquiry-forms";
import { lockQuestion, questionForHistory, writeQuestion } from "./internal/load-question.server";

/** A question that isn't answered, and why. It stays on the list. @throws not_found, forbidden, rule_broken (closed), conflict */
export async function leaveOutQuestion(
  unit: Unit<Actor>,
  { questionId, version, reason }: LeaveOutQuestionInput,
): Promise<{ questionId: string; inquiryId: string }> {
  assertMay(unit.actor, "editInquiry");
  const { question, inquiry } = await lockQuestion(unit, questionId);
  await writeQuestion(unit, question, version, { state: "leftOut", note: reason });
  unit.record({
    kind: "inquiry.questionLeftOut",
    subject: `inquiry:${inquiry.id}`,
    data: { ...questionForHistory(question), reason, from: { note: question.note }, to: { note: reason } },
  });
  return { questionId, inquiryId: inquiry.id };
}
