import { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { requestOnce } from "~/modules/pdf/request-document.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { letterToRead } from "./internal/letter-to-read.server";
import { letterDraftSubject, letterToShow } from "./letter-documents.server";
import { letterDocumentOf } from "./letter-input.server";
import { isBeingWritten } from "./reply-letter";

export const previewLetterForm = z.object({ letterId: z.uuid("Siden er forældet. Genindlæs den, og prøv igen.") });

/**
 * The letter as a PDF, for whoever may read it. While it is written that is a draft, made of the text as it stands; the same text is
 * not made twice. Once locked it is the very file that is signed, and then the sealed one.
 * @throws not_found; rule_broken for what no page can hold
 */
export async function previewLetter(
  unit: Unit<Actor>,
  { letterId }: z.infer<typeof previewLetterForm>,
): Promise<{ documentId: string }> {
  const letter = await letterToShow(unit, letterId);
  if (!isBeingWritten(letter.status)) {
    const documentId = letter.sealedDocumentId ?? letter.bodyDocumentId;
    if (!documentId) throw notFound();
    return { documentId };
  }
  const { frozen } = await letterToRead(unit, letterId);
  const data = await letterDocumentOf(unit, frozen, { draft: true });
  const { documentId, isNew } = await requestOnce(unit, {
    kind: "letterDraft",
    edition: "members",
    subject: letterDraftSubject(letterId),
    title: `Udkast: ${letter.subject}`,
    recipe: { name: "letter", data },
  });
  if (isNew) unit.record({ kind: "reply.previewed", subject: `reply:${letterId}`, data: { documentId } });
  return { documentId };
}
