import type { Unit } from "~/platform/unit-of-work.server";

/** Addresses of files in the store: attachments, pictures, the public PDFs. */
export interface StoredDocumentRow {
  path: string;
  kind: "agenda" | "minutes" | "attachment" | "picture" | "addendum" | "letter" | "plan";
  sha256: string;
  mediaType: string;
  fileName: string;
  size: number;
  pages: number | null;
}

export async function putFile(
  { tx, now }: Unit,
  owner: { meetingId: string } | { letterId: string } | { planId: string },
  one: StoredDocumentRow,
): Promise<void> {
  const {
    meetingId = null,
    letterId = null,
    planId = null,
  } = owner as {
    meetingId?: string;
    letterId?: string;
    planId?: string;
  };
  await tx.$executeRaw`
    INSERT INTO portal.document (path, municipality_id, meeting_id, letter_id, plan_id, kind, sha256, media_type, file_name, size, pages, published_at)
    VALUES (${one.path}, app.municipality_id(), ${meetingId}::uuid, ${letterId}::uuid, ${planId}::uuid, ${one.kind}, ${one.sha256}, ${one.mediaType}, ${one.fileName}, ${one.size}, ${one.pages}, ${now})
    ON CONFLICT (path) DO UPDATE SET meeting_id = excluded.meeting_id, letter_id = excluded.letter_id, plan_id = excluded.plan_id, kind = excluded.kind, sha256 = excluded.sha256,
      media_type = excluded.media_type, file_name = excluded.file_name, size = excluded.size, pages = excluded.pages,
      published_at = CASE WHEN portal.document.sha256 = excluded.sha256 THEN portal.document.published_at ELSE excluded.published_at END`;
}

export const filesOfMeeting = ({ tx }: Unit, meetingId: string): Promise<StoredDocumentRow[]> =>
  tx.$queryRaw`SELECT path, kind, sha256, media_type AS "mediaType", file_name AS "fileName", size, pages FROM portal.document WHERE meeting_id = ${meetingId}::uuid`;

export const filesOfLetter = ({ tx }: Unit, letterId: string): Promise<StoredDocumentRow[]> =>
  tx.$queryRaw`SELECT path, kind, sha256, media_type AS "mediaType", file_name AS "fileName", size, pages FROM portal.document WHERE letter_id = ${letterId}::uuid`;

export const filesOfPlan = ({ tx }: Unit, planId: string): Promise<StoredDocumentRow[]> =>
  tx.$queryRaw`SELECT path, kind, sha256, media_type AS "mediaType", file_name AS "fileName", size, pages FROM portal.document WHERE plan_id = ${planId}::uuid`;

/** Takes files of the meeting away, at once. */
export const removeFiles = ({ tx }: Unit, meetingId: string, paths: string[]) =>
  tx.$executeRaw`DELETE FROM portal.document WHERE meeting_id = ${meetingId}::uuid AND path = ANY (${paths})`;
