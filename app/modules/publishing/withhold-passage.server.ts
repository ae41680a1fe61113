import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { readFrozenLetter } from "~/modules/letters/frozen-letter";
import { findPassage, passageWords } from "~/modules/richtext/passages";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { sentLetter } from "./internal/letter-candidate.server";
import { lockedPublication, preparedMeanwhile } from "./internal/letter-publication.server";
import type { WithholdInput } from "./letter-publication-forms";
import type { Withheld } from "./public-letter";

/**
 * Marks words of a sent letter, or of its inquiry, that the public may not read, and on what ground (forvaltningsloven § 27). What is
 * published already stays as it is until it is published again.
 * @throws not_found, forbidden, conflict (prepared meanwhile), rule_broken (not sent; words that don't stand there)
 */
export async function withholdPassage(
  unit: Unit<Actor>,
  { letterId, version, blockId, quote, ground }: WithholdInput,
): Promise<{ letterId: string }> {
  assertMay(unit.actor, "publishReply");
  const letter = await sentLetter(unit.tx, letterId);
  const publication = await lockedPublication(unit, letter);
  const ofInquiry = blockId === "";
  const stands = ofInquiry
    ? passageWords(letter.inquiry.text).includes(quote)
    : findPassage(readFrozenLetter(letter.frozen).document, { blockId, quote }) !== null;
  if (!stands)
    throw new DomainError("rule_broken", `“${quote}” står ikke sådan i teksten. Markér ordene igen.`, "quote");
  const before = (ofInquiry ? publication.withheldInquiry : publication.withheld) as unknown as Withheld[];
  if (before.some((one) => one.quote === quote && (ofInquiry || one.blockId === blockId))) return { letterId };
  const after = [...before, { ...(ofInquiry ? {} : { blockId }), quote, ground }] as object[];
  const { count } = await unit.tx.replyPublication.updateMany({
    where: { id: publication.id, ...(version > 0 ? { version } : {}) },
    data: { [ofInquiry ? "withheldInquiry" : "withheld"]: after, version: { increment: 1 } },
  });
  if (count === 0) throw preparedMeanwhile();
  // The history tells that something was withheld and why, never what.
  unit.record({ kind: "reply.withheld", subject: `reply:${letterId}`, data: { ground, ofInquiry } });
  return { letterId };
}
