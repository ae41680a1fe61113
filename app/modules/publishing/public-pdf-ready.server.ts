import type { Unit } from "~/platform/unit-of-work.server";
import { pdfPath } from "./internal/paths";
import { publicLetterReady } from "./internal/public-letter-ready.server";
import { publicPlanReady } from "./internal/public-plan-ready.server";
import { readPlace } from "./internal/place.server";
import { putFile } from "./internal/portal-files.server";
import { lockPortal, meetingOfPdf } from "./internal/portal-tables.server";
import { renderMeeting } from "./internal/render-pages.server";

/** After the public PDF is made: it gets its address, and the pages lead to it. Of a publication that was replaced or withdrawn: nothing. */
export async function publicPdfReady(unit: Unit, documentId: string): Promise<void> {
  await lockPortal(unit);
  const document = await unit.tx.issuedDocument.findFirst({ where: { id: documentId, state: "ready" } });
  if (document?.subject.startsWith("letter:")) return publicLetterReady(unit, document);
  if (document?.subject.startsWith("plan:")) return publicPlanReady(unit, document);
  const row = await meetingOfPdf(unit, documentId);
  if (!row || !document?.fileSha256) return;
  const place = await readPlace(unit);
  const kind = row.data.kind === "minutes" ? "minutes" : "agenda";
  const path = pdfPath(place.municipality.slug, row.committeeSlug, row.pathDate, kind);
  await putFile(
    unit,
    { meetingId: row.id },
    {
      path,
      kind,
      sha256: document.fileSha256,
      mediaType: "application/pdf",
      fileName: `${row.pathDate}-${path.split("/").at(-1)}`,
      size: document.size ?? 0,
      pages: document.pages,
    },
  );
  await renderMeeting(unit, row.id, place);
  unit.record({ kind: "meeting.publicPdfReady", subject: `meeting:${row.id}`, data: { sha256: document.fileSha256 } });
}
