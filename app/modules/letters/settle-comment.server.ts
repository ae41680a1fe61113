import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertBeingWritten, lockedLetter } from "./internal/locked-letter.server";
import type { settleForm } from "./reply-way-forms";

type Input = z.infer<typeof settleForm>;

/**
 * A comment has been seen to. Whoever wrote it may say so, and whoever may edit the letter.
 * @throws not_found, forbidden, conflict
 */
export const settleComment = (unit: Unit<Actor>, input: Input) => settle(unit, input, true);

/** The receipt's "Fortryd", and for who finds that it isn't seen to after all. */
export const unsettleComment = (unit: Unit<Actor>, input: Input) => settle(unit, input, false);

async function settle(
  unit: Unit<Actor>,
  { letterId, commentId }: Input,
  settled: boolean,
): Promise<{ letterId: string; commentId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertBeingWritten(letter);
  const comment = await unit.tx.replyComment.findFirst({ where: { id: commentId, letterId } });
  if (!comment) throw notFound();
  if (comment.byId !== unit.actor.userId && !may(unit.actor, "editReply", letter))
    throw new DomainError(
      "forbidden",
      "Kun den, der har skrevet kommentaren, og den, der har svaret, kan afslutte den.",
    );
  const { count } = await unit.tx.replyComment.updateMany({
    where: { id: commentId, settledAt: settled ? null : { not: null } },
    data: settled ? { settledAt: unit.now, settledById: unit.actor.userId } : { settledAt: null, settledById: null },
  });
  if (count === 0)
    throw new DomainError("conflict", settled ? "Kommentaren er allerede afsluttet." : "Kommentaren er allerede åben.");
  unit.record({
    kind: settled ? "reply.commentSettled" : "reply.commentUnsettled",
    subject: `reply:${letterId}`,
    data: { commentId },
  });
  return { letterId, commentId };
}
