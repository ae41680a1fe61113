import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { findPassage, passageWords } from "~/modules/richtext/passages";
import { readText } from "~/modules/richtext/read-text.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertBeingWritten, lockedLetter } from "./internal/locked-letter.server";
import type { CommentInput } from "./reply-way-forms";

/**
 * A comment on the draft: on some words of it, or on the whole.
 * @throws not_found, forbidden, conflict (locked); rule_broken when the words don't stand there any longer
 */
export async function commentLetter(
  unit: Unit<Actor>,
  { letterId, text, blockId, quote }: CommentInput,
): Promise<{ letterId: string; commentId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertMay(unit.actor, "commentReply", letter);
  assertBeingWritten(letter);
  const passage = { blockId, quote: passageWords(quote) };
  if (passage.quote !== "") {
    const { document } = await readText(unit.tx, letter.textId!);
    if (!findPassage(document, passage))
      throw new DomainError("rule_broken", "Teksten er ændret imens. Markér stedet igen.", "quote");
  }
  const { id } = await unit.tx.replyComment.create({
    data: {
      letterId,
      text,
      blockId: passage.quote === "" ? "" : blockId,
      quote: passage.quote,
      byId: unit.actor.userId,
      at: unit.now,
    },
    select: { id: true },
  });
  unit.record({ kind: "reply.commented", subject: `reply:${letterId}`, data: { commentId: id } });
  return { letterId, commentId: id };
}
