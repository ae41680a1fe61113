import { requestDocument } from "~/modules/pdf/request-document.server";
import { freezeText } from "~/modules/richtext/freeze-text.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { letterSubject } from "../letter-documents.server";
import { letterDocumentOf } from "../letter-input.server";
import { lockBlockers } from "../lock-blockers";
import { mustBeMended } from "../reply-way";
import { dateOf } from "./field-facts.server";
import { letterToLock } from "./letter-to-lock.server";
import type { WayLetter } from "./locked-letter.server";
import { moveLetter } from "./take-letter-step.server";

/**
 * Freezes the letter's text and orders its body's PDF, whose bytes the signatories sign.
 * @throws rule_broken with the first of `lockBlockers` that must be mended
 */
export async function freezeLetter(unit: Unit, letter: WayLetter): Promise<void> {
  const { facts, reading } = await letterToLock(unit, letter);
  const blockers = mustBeMended(lockBlockers(facts));
  const [first] = blockers;
  if (first) throw new DomainError("rule_broken", `${first.title}. ${first.text}`, undefined, { blockers });
  const { frozen } = reading;
  await freezeText(unit, { textId: letter.textId!, reason: "locked" });
  const bodyDocumentId = await requestDocument(unit, {
    kind: "letterBody",
    edition: "members",
    subject: letterSubject(letter.id),
    title: frozen.letter.subject,
    recipe: { name: "letter", data: await letterDocumentOf(unit, frozen) },
  });
  await moveLetter(unit, letter, "lock", {
    letterDate: dateOf(frozen.letter.date),
    frozen: frozen as unknown as object,
    frozenAt: unit.now,
    bodyDocumentId,
    bodySha256: null,
    sealedDocumentId: null,
    holderId: null,
    holderDueOn: null,
  });
}
