import type { Unit } from "~/platform/unit-of-work.server";
import { letterOfPdf } from "./letter-tables.server";
import { letterPdfPath } from "./paths";
import { readPlace } from "./place.server";
import { putFile } from "./portal-files.server";
import { renderLetter } from "./render-letters.server";

/** The reply's public PDF gets its address, and its page leads to it. Of a publication that was replaced or withdrawn: nothing. */
export async function publicLetterReady(
  unit: Unit,
  document: { id: string; fileSha256: string | null; size: number | null; pages: number | null },
): Promise<void> {
  const row = await letterOfPdf(unit, document.id);
  if (!row || !document.fileSha256) return;
  const place = await readPlace(unit);
  const { slug } = row.data;
  await putFile(
    unit,
    { letterId: row.id },
    {
      path: letterPdfPath(place.municipality.slug, slug),
      kind: "letter",
      sha256: document.fileSha256,
      mediaType: "application/pdf",
      fileName: `svar-${slug}.pdf`,
      size: document.size ?? 0,
      pages: document.pages,
    },
  );
  await renderLetter(unit, row.id, place);
  unit.record({ kind: "reply.publicPdfReady", subject: `reply:${row.id}`, data: { sha256: document.fileSha256 } });
}
