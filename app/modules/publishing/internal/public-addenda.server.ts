import type { Unit } from "~/platform/unit-of-work.server";
import type { PlacedText } from "../publication-blockers";
import type { PublicAddendum } from "../public-meeting";

/**
 * The sealed addenda to a meeting's minutes as the public gets them: text, date and sealed PDF where their secretary chose so,
 * otherwise only that there is one. `texts` is what stands in those PDFs and nowhere else: it is screened, too.
 */
export async function publicAddenda(
  { tx }: Unit,
  meetingId: string,
): Promise<{ addenda: PublicAddendum[]; texts: PlacedText[] }> {
  const rows = await tx.minutes.findMany({
    where: { meetingId, number: { gt: 0 }, status: "sealed" },
    orderBy: { number: "asc" },
    include: { refusals: { select: { reason: true } } },
  });
  const documents = await tx.issuedDocument.findMany({
    where: { id: { in: rows.flatMap(({ sealedDocumentId }) => sealedDocumentId ?? []) }, state: "ready" },
    select: { id: true, fileSha256: true, size: true, pages: true },
  });
  const addenda = rows.flatMap(
    ({ number, sealedAt, mayBePublic, sealedDocumentId, text, reason }): PublicAddendum[] => {
      if (!sealedAt) return [];
      const file = documents.find(({ id }) => id === sealedDocumentId);
      const content =
        mayBePublic && file?.fileSha256
          ? { text, reason, file: { fileSha256: file.fileSha256, size: file.size ?? 0, pages: file.pages } }
          : null;
      return [{ number, sealedAt: sealedAt.toISOString(), content }];
    },
  );
  const texts = rows
    .filter(({ mayBePublic }) => mayBePublic)
    .map(({ number, closedReason, refusals }) => ({
      place: `underskriftssiden i tillæg ${number}`,
      text: [closedReason, ...refusals.map(({ reason }) => reason)].join("\n\n"),
    }));
  return { addenda, texts };
}
