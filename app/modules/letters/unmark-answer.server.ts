import type { Actor } from "~/modules/identity/actor";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertMayWrite, lockLetter } from "./internal/lock-letter.server";
import type { UnmarkAnswerInput } from "./reply-forms";

/** Takes a mark off again; the words stay. @throws not_found, forbidden, conflict once the letter is locked */
export async function unmarkAnswer(
  unit: Unit<Actor>,
  { letterId, answerId }: UnmarkAnswerInput,
): Promise<{ questionId: string; blockId: string; quote: string }> {
  const { tx } = unit;
  assertMayWrite(unit.actor, await lockLetter(unit, letterId));
  const answer = await tx.questionAnswer.findFirst({ where: { id: answerId, letterId } });
  if (!answer) throw notFound();
  await tx.questionAnswer.delete({ where: { id: answerId } });
  const { questionId, blockId, quote } = answer;
  unit.record({ kind: "reply.answerUnmarked", subject: `reply:${letterId}`, data: { questionId, quote } });
  return { questionId, blockId, quote };
}
