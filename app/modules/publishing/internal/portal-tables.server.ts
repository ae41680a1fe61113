import { createHash } from "node:crypto";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicList } from "../public-lists";
import { readStored, summaryOf, type MeetingSummary, type PublicMeeting } from "../public-meeting";
import { markupVersion } from "./markup-version.server";

/** The app's side of the schema `portal`. Row security lets it write its own municipality's rows and no other's. */

/** Where a published meeting stands now; `data` says what it was called when it was published. */
export interface PortalPlace {
  id: string;
  committeeId: string;
  committeeSlug: string;
  pathDate: string;
}

export interface PortalRow extends PortalPlace {
  data: PublicMeeting;
  pdfDocumentId: string | null;
}

export interface ListedRow extends PortalPlace {
  summary: MeetingSummary;
  /** of its calendar entry */
  sequence: number;
}

/**
 * One at a time writes a municipality's portal: pages show each other's meetings, so two publications at once would each leave
 * the other out. Taken after the meeting's own lock, never before.
 */
export const lockPortal = ({ tx }: Unit) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('portal ' || app.municipality_id(), 0))`;

export async function putMeeting(
  { tx }: Unit,
  place: Pick<PortalPlace, "id" | "committeeId">,
  meeting: PublicMeeting,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO portal.meeting (id, municipality_id, committee_id, committee_slug, path_date, starts_at, kind, data, summary, published_at)
    VALUES (${place.id}::uuid, app.municipality_id(), ${place.committeeId}::uuid, ${meeting.committee.slug}, ${meeting.pathDate},
            ${meeting.startsAt}::timestamptz, ${meeting.kind}, ${JSON.stringify(meeting)}::jsonb, ${JSON.stringify(summaryOf(meeting))}::jsonb,
            ${meeting.publishedAt}::timestamptz)
    ON CONFLICT (id) DO UPDATE SET path_date = excluded.path_date, starts_at = excluded.starts_at, kind = excluded.kind,
      data = excluded.data, summary = excluded.summary, published_at = excluded.published_at`;
}

export const setPdf = ({ tx }: Unit, id: string, documentId: string | null) =>
  tx.$executeRaw`UPDATE portal.meeting SET pdf_document_id = ${documentId}::uuid WHERE id = ${id}::uuid`;

const columns = `id, committee_id AS "committeeId", committee_slug AS "committeeSlug", path_date AS "pathDate", data, pdf_document_id AS "pdfDocumentId"`;

async function readRow({ tx }: Unit, where: string, value: string): Promise<PortalRow | null> {
  const [row] = await tx.$queryRawUnsafe<PortalRow[]>(`SELECT ${columns} FROM portal.meeting WHERE ${where}`, value);
  return row ? { ...row, data: readStored(row.data) } : null;
}

export const meetingRow = (unit: Unit, id: string) => readRow(unit, "id = $1::uuid", id);

/** The meeting whose public PDF this document is, unless it has been published anew since. */
export const meetingOfPdf = (unit: Unit, documentId: string) => readRow(unit, "pdf_document_id = $1::uuid", documentId);

/** Everything published, newest first, without texts. */
export const publishedMeetings = ({ tx }: Unit): Promise<ListedRow[]> =>
  tx.$queryRaw`SELECT id, committee_id AS "committeeId", committee_slug AS "committeeSlug", path_date AS "pathDate", summary,
      coalesce((SELECT calendar_sequence FROM public.meeting m WHERE m.id = p.id), 0) AS sequence
    FROM portal.meeting p ORDER BY starts_at DESC, id`;

export interface StoredPage {
  path: string;
  body: string;
  contentType?: string;
}

/** Whose pages they are: a meeting's, a letter's, a plan's, a project's, or the overviews, which all share. */
export type PageOwner =
  { meetingId: string } | { letterId: string } | { planId: string } | { projectId: string } | "overviews";

/** These are now all the pages that their owner has. One that hasn't changed keeps its ETag and time. */
export async function putPages({ tx, now }: Unit, owner: PageOwner, pages: StoredPage[]): Promise<void> {
  const ids: { meetingId?: string; letterId?: string; planId?: string; projectId?: string } =
    owner === "overviews" ? {} : owner;
  const { meetingId = null, letterId = null, planId = null, projectId = null } = ids;
  const rows = pages.map(({ path, body, contentType = "text/html; charset=utf-8" }) => ({
    path,
    body,
    type: contentType,
    etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
  }));
  await tx.$executeRaw`
    DELETE FROM portal.page WHERE meeting_id IS NOT DISTINCT FROM ${meetingId}::uuid
      AND letter_id IS NOT DISTINCT FROM ${letterId}::uuid AND plan_id IS NOT DISTINCT FROM ${planId}::uuid
      AND project_id IS NOT DISTINCT FROM ${projectId}::uuid AND path <> ALL (${pages.map(({ path }) => path)})`;
  await tx.$executeRaw`
    INSERT INTO portal.page AS p (path, municipality_id, meeting_id, letter_id, plan_id, project_id, content_type, body, etag, markup, published_at)
    SELECT r.path, app.municipality_id(), ${meetingId}::uuid, ${letterId}::uuid, ${planId}::uuid, ${projectId}::uuid, r.type, r.body, r.etag, ${markupVersion()}, ${now}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (path text, body text, type text, etag text)
    ON CONFLICT (path) DO UPDATE SET meeting_id = excluded.meeting_id, letter_id = excluded.letter_id, plan_id = excluded.plan_id,
      project_id = excluded.project_id, content_type = excluded.content_type, body = excluded.body,
      etag = excluded.etag, markup = excluded.markup,
      published_at = CASE WHEN p.etag = excluded.etag THEN p.published_at ELSE excluded.published_at END`;
}

/** All pages of meetings, letters, plans and projects are to be made anew: something that stands on many of them has changed. */
export const markStale = ({ tx }: Unit) =>
  tx.$executeRaw`UPDATE portal.page SET markup = '' WHERE num_nonnulls(meeting_id, letter_id, plan_id, project_id) > 0`;

/** Meetings with a page that another version of the program made, or that is marked. */
export async function staleMeetings({ tx }: Unit, limit: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT meeting_id AS id FROM portal.page WHERE meeting_id IS NOT NULL AND markup <> ${markupVersion()} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * Where the portal's front page finds the municipality, and by what name; not before it has published something.
 * @returns whether its pages lead to other lists than before
 */
export async function putMunicipality(
  { tx }: Unit,
  { slug, name, lists }: { slug: string; name: string; lists: PublicList[] },
): Promise<boolean> {
  const [before] = await tx.$queryRaw<{ lists: string[] }[]>`SELECT lists FROM portal.municipality`;
  await tx.$executeRaw`
    INSERT INTO portal.municipality (municipality_id, slug, name, lists) SELECT app.municipality_id(), ${slug}, ${name}, ${lists}::text[]
    WHERE EXISTS (SELECT FROM portal.meeting) OR ${lists.length > 0}
    ON CONFLICT (municipality_id) DO UPDATE SET slug = excluded.slug, name = excluded.name, lists = excluded.lists`;
  await tx.$executeRaw`
    DELETE FROM portal.municipality WHERE NOT EXISTS (SELECT FROM portal.meeting) AND NOT ${lists.length > 0}`;
  return (before?.lists ?? []).join() !== lists.join();
}
