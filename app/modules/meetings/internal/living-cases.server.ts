import { readTexts } from "~/modules/richtext/read-text.server";
import type { RichDocument } from "~/modules/richtext/document";
import type { Unit } from "~/platform/unit-of-work.server";
import { withLiveTables } from "../live-contents.server";

/** A case that stands on an agenda, as it is today. */
export interface LivingCase {
  /** Null when the text is still what was sent out. */
  document: RichDocument | null;
  savedAt: Date;
  savedBy: string | null;
  attachments: { id: string; title: string }[];
}

/**
 * The items whose case has been touched since it was sent out: its text saved again, or its attachments others than then.
 * Reads only those texts, so an agenda that nobody has changed costs one statement.
 * @returns by the item's id
 */
export async function changedSince(unit: Unit, meetingId: string): Promise<Map<string, LivingCase>> {
  const rows = await unit.tx.$queryRaw<
    {
      itemId: string;
      textId: string;
      rewritten: boolean;
      savedAt: Date;
      savedBy: string | null;
      attachments: LivingCase["attachments"];
    }[]
  >`
    SELECT * FROM (
      SELECT i.id AS "itemId", p.text_id AS "textId", d.revision > t.revision AS rewritten, d.updated_at AS "savedAt",
             u.name AS "savedBy", v.attachments AS sent,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title) ORDER BY a.position, a.id), '[]')
              FROM attachment a WHERE a.proposal_id = p.id) AS attachments
      FROM agenda_item i
      JOIN proposal p ON p.id = i.proposal_id
      JOIN proposal_version v ON v.id = i.proposal_version_id
      JOIN text_version t ON t.id = v.text_version_id
      JOIN text_document d ON d.id = p.text_id
      LEFT JOIN "user" u ON u.id = d.updated_by_id
      WHERE i.meeting_id = ${meetingId}::uuid
    ) living
    WHERE rewritten OR jsonb_path_query_array(sent, '$[*].id') <> jsonb_path_query_array(attachments, '$[*].id')`;
  const texts = await readTexts(
    unit.tx,
    rows.filter(({ rewritten }) => rewritten).map(({ textId }) => textId),
  );
  const documents = new Map<string, RichDocument>();
  for (const text of texts) documents.set(text.id, await withLiveTables(unit, text.document));
  return new Map(
    rows.map(({ itemId, textId, ...row }) => [itemId, { ...row, document: documents.get(textId) ?? null }]),
  );
}
