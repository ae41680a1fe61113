import type { Unit } from "~/platform/unit-of-work.server";
import { pdfPath } from "./internal/paths";
import { meetingOfPdf, publishedMeetings, putDocument } from "./internal/portal-tables.server";
import { renderMeeting } from "./internal/render-pages.server";

/** After the public PDF is made: it gets its address, and the pages lead to it. Of a publication that was replaced or withdrawn: nothing. */
export async function publicPdfReady(unit: Unit, documentId: string): Promise<void> {
  const row = await meetingOfPdf(unit, documentId);
  const document = await unit.tx.issuedDocument.findFirst({ where: { id: documentId, state: "ready" } });
  if (!row || !document?.fileSha256) return;
  const { municipality, committee, pathDate, kind } = row.data;
  const path = pdfPath(municipality.slug, committee.slug, pathDate, kind === "minutes" ? "minutes" : "agenda");
  await putDocument(unit, row.id, {
    path,
    kind: kind === "minutes" ? "minutes" : "agenda",
    sha256: document.fileSha256,
    mediaType: "application/pdf",
    fileName: `${path.split("/").slice(-2, -1)[0]}-${path.split("/").at(-1)}`,
    size: document.size ?? 0,
    pages: document.pages,
  });
  await renderMeeting(unit, row, await publishedMeetings(unit));
  unit.record({ kind: "meeting.publicPdfReady", subject: `meeting:${row.id}`, data: { sha256: document.fileSha256 } });
}
