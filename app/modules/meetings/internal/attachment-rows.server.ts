import type { Tx } from "~/platform/unit-of-work.server";
import type { AttachmentView } from "../attachment";

/** A proposal's attachments in their order. Who may see them is the caller's to ask. */
export async function attachmentsOf(tx: Tx, proposalId: string): Promise<AttachmentView[]> {
  return tx.$queryRaw<AttachmentView[]>`
    SELECT a.id, a.title, a.closed, a.remark, a.file_name AS "fileName", s.kind, s.size, s.pages, s.signed,
      s.text_status = 'pending' AS pending, CASE WHEN s.text_status = 'unreadable' THEN s.text_problem END AS "textProblem"
    FROM attachment a JOIN stored_file s ON s.sha256 = a.file_sha256
    WHERE a.proposal_id = ${proposalId}::uuid ORDER BY a.position, a.created_at, a.id`;
}
