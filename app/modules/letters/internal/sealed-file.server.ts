import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dayOf } from "./field-facts.server";
import type { WayLetter } from "./locked-letter.server";

/** The sealed letter's file. @throws conflict while there is none */
export async function sealedFileOf({ tx }: Unit, letter: Pick<WayLetter, "sealedDocumentId" | "letterDate" | "kind">) {
  const document = letter.sealedDocumentId
    ? await tx.issuedDocument.findFirst({
        where: { id: letter.sealedDocumentId, state: "ready" },
        select: { fileSha256: true, size: true, pages: true, title: true },
      })
    : null;
  if (!document?.fileSha256) throw new DomainError("conflict", "Brevet er ikke forseglet endnu.");
  const noun = letter.kind === "extension" ? "anmodning-om-ny-frist" : "svar";
  return {
    sha256: document.fileSha256,
    size: document.size ?? 0,
    pages: document.pages,
    title: document.title,
    fileName: `${noun}-${dayOf(letter.letterDate) ?? "uden-dato"}.pdf`,
  };
}
