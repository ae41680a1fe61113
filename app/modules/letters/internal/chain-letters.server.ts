import type { Unit } from "~/platform/unit-of-work.server";
import { chainInOrder, type ChainLetter } from "../inquiry-chain";

/** Every letter of the chain, theirs and ours; drafts that were discarded are no part of it. */
export async function chainOf({ tx }: Unit, chainId: string): Promise<ChainLetter[]> {
  const letters = await tx.$queryRaw<ChainLetter[]>`
    SELECT 'inquiry' AS kind, i.id, i.follows_id AS "afterId", to_char(i.dated_on, 'YYYY-MM-DD') AS day, i.date_note AS note, i.subject,
           i.sender_authority AS "from", i.status, to_char(i.deadline, 'YYYY-MM-DD') AS deadline, i.answered_in_time AS "inTime",
           0 AS commitments, i.file_sha256 IS NOT NULL AS "hasFile",
           i.file_sha256 IS NULL AND i.received_on IS NULL AND i.text = '' AS "byMention", true AS registered
    FROM inquiry i WHERE i.chain_id = ${chainId}::uuid
    UNION ALL
    SELECT l.kind, l.id, l.inquiry_id, to_char(coalesce(l.sent_on, l.letter_date), 'YYYY-MM-DD'), l.date_note, l.subject, '', l.status,
           to_char(i.deadline, 'YYYY-MM-DD'), CASE WHEN l.kind = 'reply' AND l.status = 'sent' THEN l.sent_on <= i.deadline END,
           (SELECT count(*)::int FROM commitment c WHERE c.letter_id = l.id AND c.state <> 'draft'),
           l.file_sha256 IS NOT NULL OR l.sealed_document_id IS NOT NULL,
           l.status = 'sent' AND l.file_sha256 IS NULL AND l.sealed_document_id IS NULL, l.origin = 'registered'
    FROM reply_letter l JOIN inquiry i ON i.id = l.inquiry_id
    WHERE i.chain_id = ${chainId}::uuid AND l.status <> 'discarded'`;
  return chainInOrder(letters);
}
