import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { dateOf, dayOf } from "./internal/field-facts.server";
import { assertMayWrite, lockLetter, type LockedLetter } from "./internal/lock-letter.server";
import { fieldsInLine, unknownFieldsSentence } from "./merge-fields";
import { writeReferences, type EditReplyFactsInput, type ReplyReference } from "./reply-forms";

/**
 * What stands around the letter's text: subject, addressee, date, case numbers, salutation and closing.
 * @throws not_found, forbidden; rule_broken; conflict where somebody saved first (details: version, now)
 */
export async function editReplyFacts(
  unit: Unit<Actor>,
  { letterId, version, letterDate, references, ...facts }: EditReplyFactsInput,
): Promise<{ letterId: string }> {
  const { tx } = unit;
  const before = await lockLetter(unit, letterId);
  assertMayWrite(unit.actor, before);
  refuseUnknown(facts);
  refuseBeforeTheirs(letterDate, dayOf(before.inquiry.datedOn));
  if (before.version !== version) throw conflict(before);
  const from = told(before);
  const data = {
    ...facts,
    letterDate: dateOf(letterDate),
    references: references as unknown as Prisma.InputJsonValue,
    version: { increment: 1 },
  };
  await tx.replyLetter.updateMany({ where: { id: letterId, version }, data });
  const to = { ...facts, letterDate: letterDate ?? "", references: writeReferences(references) };
  unit.record({
    kind: "reply.factsChanged",
    subject: `reply:${letterId}`,
    data: {
      subject: facts.subject,
      fields: Object.keys(to).filter((key) => to[key as keyof typeof to] !== from[key as keyof typeof to]),
    },
  });
  return { letterId };
}

/** A field that was typed here stays as text: it must at least be one that exists, or nobody fills it in. */
function refuseUnknown(facts: { salutation: string; closing: string; subject: string }): void {
  for (const [name, where] of [
    ["subject", "Emnet"],
    ["salutation", "Indledningen"],
    ["closing", "Hilsenen"],
  ] as const) {
    const sentence = unknownFieldsSentence(fieldsInLine(facts[name]), where);
    if (sentence) throw new DomainError("rule_broken", sentence, name);
  }
}

function refuseBeforeTheirs(letterDate: string | null, theirs: string | null): void {
  if (letterDate && theirs && letterDate < theirs)
    throw new DomainError("rule_broken", "Brevet kan ikke være dateret før det, som det svarer på.", "letterDate");
}

const told = (letter: LockedLetter) => ({
  subject: letter.subject,
  addressee: letter.addressee,
  recipientEmail: letter.recipientEmail,
  letterDate: dayOf(letter.letterDate) ?? "",
  salutation: letter.salutation,
  closing: letter.closing,
  references: writeReferences(letter.references as unknown as ReplyReference[]),
});

const conflict = (letter: LockedLetter) =>
  new DomainError(
    "conflict",
    "En anden har gemt brevets oplysninger imens. Se rettelsen nedenfor, og gem igen.",
    undefined,
    { version: letter.version, now: told(letter) },
  );
