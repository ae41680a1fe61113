import { attachMadeDocument } from "~/modules/meetings/attach-made-document.server";
import type { Unit } from "~/platform/unit-of-work.server";

/** After the evaluation that was ordered for a committee is made: it becomes the case text's attachment. Done twice it does nothing. */
export async function attachEvaluation(unit: Unit, documentId: string): Promise<void> {
  const document = await unit.tx.issuedDocument.findFirst({
    where: { id: documentId, state: "ready", kind: "evaluation" },
    select: { subject: true, title: true, fileSha256: true, size: true, pages: true },
  });
  const [kind, proposalId] = document?.subject.split(":") ?? [];
  if (!document?.fileSha256 || kind !== "proposal" || !proposalId) return;
  await attachMadeDocument(unit, {
    proposalId,
    title: document.title,
    sha256: document.fileSha256,
    size: document.size ?? 0,
    pages: document.pages,
    fileName: "evaluering.pdf",
  });
}
