import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { MoveQuestionInput } from "./inquiry-forms";
import { lockQuestion, questionForHistory } from "./internal/load-question.server";

/** One place up or down; at the end of the list it stays. @throws not_found, forbidden, rule_broken (closed) */
export async function moveQuestion(
  unit: Unit<Actor>,
  { questionId, direction }: MoveQuestionInput,
): Promise<{ questionId: string; inquiryId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "editInquiry");
  const { question, inquiry } = await lockQuestion(unit, questionId);
  const rows = await tx.inquiryQuestion.findMany({
    where: { inquiryId: inquiry.id },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const order = rows.map(({ id }) => id);
  const at = order.indexOf(questionId);
  const to = at + (direction === "up" ? -1 : 1);
  if (to < 0 || to >= order.length) return { questionId, inquiryId: inquiry.id };
  order.splice(at, 1);
  order.splice(to, 0, questionId);
  await tx.$executeRaw`
    UPDATE inquiry_question q SET position = wanted.position
    FROM unnest(${order}::uuid[]) WITH ORDINALITY AS wanted (id, position) WHERE q.id = wanted.id`;
  unit.record({
    kind: "inquiry.questionMoved",
    subject: `inquiry:${inquiry.id}`,
    data: questionForHistory(question),
  });
  return { questionId, inquiryId: inquiry.id };
}
