import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockOpenInquiry } from "./load-inquiry.server";

/** A question and its inquiry, which stays open until the unit commits. @throws not_found, rule_broken (closed) */
export async function lockQuestion(unit: Unit, questionId: string) {
  const { tx } = unit;
  const found = await tx.inquiryQuestion.findFirst({ where: { id: questionId }, select: { inquiryId: true } });
  if (!found) throw notFound();
  const inquiry = await lockOpenInquiry(unit, found.inquiryId);
  const question = await tx.inquiryQuestion.findFirst({ where: { id: questionId } });
  if (!question) throw notFound();
  return { question, inquiry };
}

type Question = Awaited<ReturnType<typeof lockQuestion>>["question"];

/** One conditional write. @throws conflict with what stands there now in `details` */
export async function writeQuestion({ tx }: Unit, question: Question, version: number, data: object): Promise<void> {
  const { count } = await tx.inquiryQuestion.updateMany({
    where: { id: question.id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count > 0) return;
  throw new DomainError(
    "conflict",
    "En anden har rettet spørgsmålet, siden du åbnede siden. Se, hvad der står nu, og gem igen.",
    undefined,
    { version: question.version, now: { text: question.text, state: question.state, note: question.note } },
  );
}

/** As the history tells of it. */
export const questionForHistory = (question: { id: string; text: string }) => ({
  questionId: question.id,
  question: question.text.length > 120 ? `${question.text.slice(0, 117).trimEnd()} …` : question.text,
});
