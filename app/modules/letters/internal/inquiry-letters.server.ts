import type { Unit } from "~/platform/unit-of-work.server";
import { extensionOf, type Extension, type RefusedExtension } from "../extension";
import type { LetterOfInquiry, MovedDeadline } from "../inquiry-page";

/** The inquiry's letters, in the order in which they were begun. */
export const lettersOf = ({ tx }: Unit, inquiryId: string): Promise<LetterOfInquiry[]> => tx.$queryRaw`
  SELECT l.id, l.number, l.kind, l.origin = 'registered' AS registered, l.status, l.subject,
         to_char(coalesce(l.sent_on, l.letter_date), 'YYYY-MM-DD') AS day, l.date_note AS note, h.name AS holder,
         coalesce((SELECT s->>'title' FROM jsonb_array_elements(l.stations) s WHERE s->>'key' = l.station_key LIMIT 1), '') AS station,
         l.file_sha256 IS NOT NULL AS "hasFile", to_char(l.asked_deadline, 'YYYY-MM-DD') AS "askedDeadline",
         EXISTS (SELECT FROM reply_delivery d WHERE d.letter_id = l.id AND d.channel = 'mail' AND d.state = 'failed') AS "mailFails"
  FROM reply_letter l LEFT JOIN "user" h ON h.id = l.holder_id
  WHERE l.inquiry_id = ${inquiryId}::uuid ORDER BY l.number`;

interface DeadlineHistory {
  moved: MovedDeadline[];
  refused: RefusedExtension[];
}

/** Where the deadline was before, and where more time was refused, as the history has it. */
export async function deadlineHistory({ tx }: Unit, inquiryId: string): Promise<DeadlineHistory> {
  const rows = await tx.$queryRaw<
    (Omit<MovedDeadline, "at"> & Omit<RefusedExtension, "at"> & { kind: string; at: Date })[]
  >`
    SELECT kind, data->'from'->>'deadline' AS "from", data->'to'->>'deadline' AS "to", data->>'ground' AS ground,
           data->>'letterId' AS "letterId", coalesce(data->>'note', '') AS note, at
    FROM audit_event WHERE subject = ${`inquiry:${inquiryId}`} AND kind IN ('inquiry.deadlineSet', 'inquiry.extensionRefused')
    ORDER BY sequence`;
  const moved: MovedDeadline[] = [];
  const refused: RefusedExtension[] = [];
  for (const { kind, from, to, ground, letterId, note, at } of rows)
    if (kind === "inquiry.extensionRefused") refused.push({ letterId, note, at: at.toISOString() });
    else moved.push({ from, to, ground, note, at: at.toISOString() });
  return { moved, refused };
}

/** Whether more time was asked for, and what came of it; null where nobody asked. */
export async function extensionOfInquiry(unit: Unit, inquiryId: string): Promise<Extension | null> {
  const { moved, refused } = await deadlineHistory(unit, inquiryId);
  return extensionOf(await lettersOf(unit, inquiryId), moved, refused);
}
