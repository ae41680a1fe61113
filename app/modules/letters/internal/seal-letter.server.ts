import { requestDocument } from "~/modules/pdf/request-document.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { readFrozenLetter } from "../frozen-letter";
import { letterSubject } from "../letter-documents.server";
import { letterSignaturePage } from "../letter-signature-page.server";
import { unsafeLetter } from "./locked-letter.server";
import { moveLetter } from "./take-letter-step.server";

/** Everybody has signed: the signature page is made and joined after the signed body, and the whole is sealed. */
export async function sealLetter(unit: Unit, letterId: string): Promise<void> {
  const letter = await unsafeLetter(unit, letterId);
  if (!letter.bodySha256) throw new DomainError("conflict", "Brevet er ikke låst endnu.");
  const sealedDocumentId = await requestDocument(unit, {
    kind: "letter",
    edition: "members",
    subject: letterSubject(letterId),
    title: readFrozenLetter(letter.frozen).letter.subject,
    recipe: {
      name: "signedLetter",
      body: { sha256: letter.bodySha256 },
      signaturePage: await letterSignaturePage(unit, letterId),
    },
  });
  await moveLetter(unit, letter, "allSigned", { sealedDocumentId });
}
