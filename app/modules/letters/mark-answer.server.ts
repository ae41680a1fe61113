import type { Actor } from "~/modules/identity/actor";
import { passageWords } from "~/modules/richtext/passages";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayWrite, lockLetter } from "./internal/lock-letter.server";
import type { MarkAnswerInput } from "./reply-forms";

/**
 * Says that these words of the draft answer the question. The words may be newer than what is saved: the text saves itself a moment
 * later, so they are not looked for here. Marked twice it is done once.
 * @throws not_found (the letter, or no question of its inquiry), forbidden, conflict once the letter is locked
 */
export async function markAnswer(
  unit: Unit<Actor>,
  { letterId, questionId, blockId, quote }: MarkAnswerInput,
): Promise<{ answerId: string }> {
  const { tx } = unit;
  const letter = await lockLetter(unit, letterId);
  assertMayWrite(unit.actor, letter);
  const question = await tx.inquiryQuestion.findFirst({ where: { id: questionId, inquiryId: letter.inquiryId } });
  if (!question) throw notFound();
  const words = passageWords(quote);
  const same = await tx.questionAnswer.findFirst({ where: { questionId, letterId, blockId, quote: words } });
  if (same) return { answerId: same.id };
  const { id: answerId } = await tx.questionAnswer.create({
    data: { questionId, letterId, blockId, quote: words, createdAt: unit.now },
    select: { id: true },
  });
  unit.record({ kind: "reply.answerMarked", subject: `reply:${letterId}`, data: { questionId, quote: words } });
  return { answerId };
}
