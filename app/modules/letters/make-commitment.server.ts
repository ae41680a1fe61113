import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { findPassage, passageOf, passageWords, type Passage } from "~/modules/richtext/passages";
import { readText } from "~/modules/richtext/read-text.server";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { MakeCommitmentInput } from "./commitment-forms";
import { openOnes } from "./internal/open-ones.server";
import { targetOf } from "./internal/commitment-target.server";
import { assertCommitmentOwner, mayReadInquiry } from "./internal/load-commitment.server";
import { isBeingWritten } from "./reply-letter";

/**
 * Makes a sentence of a letter a commitment. In a draft it stays linked to that sentence, and is promised when the letter is sent;
 * of a registered letter, which is sent already, it is promised at once.
 * @throws not_found, forbidden, rule_broken (the letter is locked; the sentence doesn't stand there; at a field)
 */
export async function makeCommitment(
  unit: Unit<Actor>,
  input: MakeCommitmentInput,
): Promise<{ commitmentId: string; letterId: string }> {
  const { tx, actor, now } = unit;
  const { letterId, blockId, title, ownerId, dueKind, dueOn, dueWords, recurrence, followUp } = input;
  await tx.$queryRaw`SELECT id FROM reply_letter WHERE id = ${letterId}::uuid FOR UPDATE`;
  const letter = await tx.replyLetter.findFirst({
    where: { id: letterId },
    select: { inquiryId: true, origin: true, status: true, holderId: true, textId: true },
  });
  if (!letter || !(await mayReadInquiry(unit, letter.inquiryId))) throw notFound();
  const registered = letter.origin === "registered";
  if (registered) assertMay(actor, "editInquiry");
  else if (isBeingWritten(letter.status)) assertMay(actor, "editReply", letter);
  else
    throw new DomainError(
      "rule_broken",
      letter.status === "sent"
        ? "Brevet er sendt og kan ikke love mere. Skriv et nyt brev, hvis der loves noget nyt."
        : "Brevet er låst til underskrift. Åbn det igen, hvis der skal loves mere.",
    );
  const quote = passageWords(input.quote);
  const passage = await passageIn(unit, letter.textId, { blockId, quote });
  if (!passage)
    throw new DomainError(
      "rule_broken",
      "Sætningen står ikke længere sådan i brevet. Markér den igen, og gør den til tilsagn.",
      "quote",
    );
  const owner = await assertCommitmentOwner(unit, ownerId);
  const target = await targetOf(unit, input);
  const { id } = await tx.commitment.create({
    data: {
      letterId,
      quote,
      blockId: passage.blockId,
      title,
      ownerId,
      dueKind,
      dueOn: dueOn === null ? null : new Date(dueOn),
      dueWords,
      recurrence,
      followUp,
      ...target,
      createdAt: now,
    },
    select: { id: true },
  });
  unit.record({
    kind: "commitment.made",
    subject: `commitment:${id}`,
    data: { title, letterId, owner: owner.name, dueOn },
  });
  if (registered) await openOnes(unit, [id]);
  return { commitmentId: id, letterId };
}

/** Where the sentence stands; one that was typed is looked for. A registered letter's text isn't here: it stands by itself. */
async function passageIn({ tx }: Unit, textId: string | null, passage: Passage): Promise<Passage | null> {
  if (textId === null) return { ...passage, blockId: "" };
  const { document } = await readText(tx, textId);
  if (passage.blockId === "") return passageOf(document, passage.quote);
  return findPassage(document, passage) ? passage : null;
}
