import { createHash } from "node:crypto";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicMeeting } from "../public-meeting";

/** The app's side of the schema `portal`. Row security lets it write its own municipality's rows and no other's. */

export interface PortalRow {
  id: string;
  data: PublicMeeting;
  pdfDocumentId: string | null;
}

/** Counts up when the pages' markup changes: older pages are then made anew from the data they show. */
export const MARKUP = 1;

export async function putMeeting({ tx }: Unit, id: string, meeting: PublicMeeting): Promise<PublicMeeting> {
  const [row] = await tx.$queryRaw<{ data: PublicMeeting }[]>`
    INSERT INTO portal.meeting AS m (id, municipality_id, municipality_slug, committee_slug, committee_name, path_date, starts_at, kind, data, published_at)
    VALUES (${id}::uuid, app.municipality_id(), ${meeting.municipality.slug}, ${meeting.committee.slug}, ${meeting.committee.name}, ${meeting.pathDate},
            ${meeting.startsAt}::timestamptz, ${meeting.kind}, ${JSON.stringify(meeting)}::jsonb, ${meeting.publishedAt}::timestamptz)
    ON CONFLICT (id) DO UPDATE SET committee_slug = excluded.committee_slug, committee_name = excluded.committee_name, path_date = excluded.path_date,
      starts_at = excluded.starts_at, kind = excluded.kind, data = excluded.data, published_at = excluded.published_at, pdf_document_id = NULL
    RETURNING data`;
  return row!.data;
}

export const setPdf = ({ tx }: Unit, id: string, documentId: string) =>
  tx.$executeRaw`UPDATE portal.meeting SET pdf_document_id = ${documentId}::uuid WHERE id = ${id}::uuid`;

export async function meetingRow({ tx }: Unit, id: string): Promise<PortalRow | null> {
  const [row] = await tx.$queryRaw<
    PortalRow[]
  >`SELECT id, data, pdf_document_id AS "pdfDocumentId" FROM portal.meeting WHERE id = ${id}::uuid`;
  return row ?? null;
}

/** The meeting whose public PDF this document is, unless it has been published anew since. */
export async function meetingOfPdf({ tx }: Unit, documentId: string): Promise<PortalRow | null> {
  const [row] = await tx.$queryRaw<PortalRow[]>`
    SELECT id, data, pdf_document_id AS "pdfDocumentId" FROM portal.meeting WHERE pdf_document_id = ${documentId}::uuid FOR UPDATE`;
  return row ?? null;
}

/** Everything published, newest first. */
export const publishedMeetings = ({ tx }: Unit): Promise<PortalRow[]> =>
  tx.$queryRaw`SELECT id, data, pdf_document_id AS "pdfDocumentId" FROM portal.meeting ORDER BY starts_at DESC`;

export interface StoredPage {
  path: string;
  body: string;
  contentType?: string;
}

/** Writes pages over what stood at their addresses. `meetingId` null: an overview. */
export async function putPages({ tx, now }: Unit, meetingId: string | null, pages: StoredPage[]): Promise<void> {
  for (const { path, body, contentType = "text/html; charset=utf-8" } of pages) {
    const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
    await tx.$executeRaw`
      INSERT INTO portal.page (path, municipality_id, meeting_id, content_type, body, etag, markup, published_at)
      VALUES (${path}, app.municipality_id(), ${meetingId}::uuid, ${contentType}, ${body}, ${etag}, ${MARKUP}, ${now})
      ON CONFLICT (path) DO UPDATE SET meeting_id = excluded.meeting_id, content_type = excluded.content_type, body = excluded.body,
        etag = excluded.etag, markup = excluded.markup, published_at = excluded.published_at`;
    await tx.$executeRaw`DELETE FROM portal.withdrawn WHERE path = ${path}`;
  }
}

export interface StoredDocumentRow {
  path: string;
  kind: "agenda" | "minutes" | "attachment" | "picture";
  sha256: string;
  mediaType: string;
  fileName: string;
  size: number;
  pages: number | null;
}

export async function putDocument({ tx, now }: Unit, meetingId: string, one: StoredDocumentRow): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO portal.document (path, municipality_id, meeting_id, kind, sha256, media_type, file_name, size, pages, published_at)
    VALUES (${one.path}, app.municipality_id(), ${meetingId}::uuid, ${one.kind}, ${one.sha256}, ${one.mediaType}, ${one.fileName}, ${one.size}, ${one.pages}, ${now})
    ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, media_type = excluded.media_type, file_name = excluded.file_name, size = excluded.size,
      pages = excluded.pages, published_at = excluded.published_at`;
  await tx.$executeRaw`DELETE FROM portal.withdrawn WHERE path = ${one.path}`;
}

export const documentsOfMeeting = ({ tx }: Unit, meetingId: string): Promise<StoredDocumentRow[]> =>
  tx.$queryRaw`SELECT path, kind, sha256, media_type AS "mediaType", file_name AS "fileName", size, pages FROM portal.document WHERE meeting_id = ${meetingId}::uuid`;

/** Takes away what the meeting had, so that nothing of an earlier publication stays behind. */
export async function clearMeeting({ tx }: Unit, meetingId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM portal.page WHERE meeting_id = ${meetingId}::uuid`;
  await tx.$executeRaw`DELETE FROM portal.document WHERE meeting_id = ${meetingId}::uuid`;
}

/** Gone at once, with everything under it; each address says 410 from now on. */
export async function removeMeeting({ tx, now }: Unit, meetingId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO portal.withdrawn (path, municipality_id, withdrawn_at)
    SELECT path, municipality_id, ${now} FROM (
      SELECT path, municipality_id FROM portal.page WHERE meeting_id = ${meetingId}::uuid
      UNION SELECT path, municipality_id FROM portal.document WHERE meeting_id = ${meetingId}::uuid) AS gone
    ON CONFLICT (path) DO UPDATE SET withdrawn_at = excluded.withdrawn_at`;
  await tx.$executeRaw`DELETE FROM portal.meeting WHERE id = ${meetingId}::uuid`;
}
