import type { Tx } from "~/platform/unit-of-work.server";
import type { AttachmentView } from "../attachment";

/** A proposal's attachments in their order. Who may see them is the caller's to ask. */
export async function attachmentsOf(tx: Tx, proposalId: string): Promise<AttachmentView[]> {
  return tx.$queryRaw<AttachmentView[]>`
    SELECT a.id, a.title, a.closed, a.remark, a.file_name AS "fileName", s.kind, s.size, s.pages, s.signed,
      s.text_status = 'pending' AS pending, CASE WHEN s.text_status = 'unreadable' THEN s.text_problem END AS "textProblem",
      CASE WHEN (SELECT i.dispatch_number FROM agenda_item i WHERE i.proposal_id = a.proposal_id
                 ORDER BY i.created_at DESC, i.id DESC LIMIT 1) IS NOT NULL THEN NULL
           WHEN d.state IN ('waiting', 'working') THEN 'making' WHEN d.state = 'failed' THEN 'failed'
           WHEN d.state = 'ready' THEN 'current' END AS follows
    FROM attachment a JOIN stored_file s ON s.sha256 = a.file_sha256
    LEFT JOIN LATERAL (SELECT o.state FROM issued_document o WHERE o.subject = 'proposal:' || a.proposal_id AND o.kind = 'evaluation'
        AND EXISTS (SELECT FROM issued_document m WHERE m.subject = o.subject AND m.kind = o.kind AND m.file_sha256 = a.file_sha256)
      ORDER BY o.created_at DESC LIMIT 1) d ON true
    WHERE a.proposal_id = ${proposalId}::uuid ORDER BY a.position, a.created_at, a.id`;
}
