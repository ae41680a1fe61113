import { letterSubject } from "~/modules/letters/letter-documents.server";
import { letterDocumentSchema } from "~/modules/pdf/letter-document";
import { requestDocument } from "~/modules/pdf/request-document.server";
import { renderTypstBlocks } from "~/modules/richtext/render-typst";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicLetter } from "../public-letter";
import { setLetterPdf } from "./letter-tables.server";

/**
 * Typeset from the published data alone: what is not in `portal` can't come into it. Until it is made, an earlier one that still has
 * its address stands.
 * @returns the ordered document's id
 */
export async function orderLetterPdf(unit: Unit, letterId: string, published: PublicLetter): Promise<string> {
  const { municipality, demonstration, title, issued, letter, letterhead, document, leftOut } = published;
  const { name, accent } = municipality;
  const data = letterDocumentSchema.parse({
    kind: "letter",
    edition: "public",
    demonstration,
    issued,
    description: `Svarbrev fra ${name}: ${title}`,
    keywords: ["brev", name],
    municipality: { name, accent },
    letterhead,
    letter: {
      ...letter,
      body: {
        type: "doc",
        content: document.content.flatMap((part) => (part.type === "section" ? renderTypstBlocks(part).content : [])),
      },
      leftOut,
    },
  });
  const documentId = await requestDocument(unit, {
    kind: "letter",
    edition: "public",
    subject: letterSubject(letterId),
    title,
    recipe: { name: "letter", data },
  });
  await setLetterPdf(unit, letterId, documentId);
  return documentId;
}
