import { ownPdf } from "~/modules/files/own-pdf";
import { registerUpload } from "~/modules/files/register-upload.server";
import type { DocumentKind } from "~/modules/pdf/request-document.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import { isSentOut } from "./internal/is-sent-out.server";

interface Attached {
  fileName: string;
  /** It is made of figures, and says beside it of which day these are. */
  dated?: true;
  /** It is made anew when these change, until the agenda is sent out: also when the case is approved, as its live tables follow. */
  follows?: true;
}

/** What becomes a case's attachment when it is made. */
const attached: Partial<Record<DocumentKind, Attached>> = {
  letterDraft: { fileName: "udkast-til-svar.pdf" },
  planDraft: { fileName: "plan.pdf", dated: true },
  evaluation: { fileName: "evaluering.pdf", dated: true, follows: true },
};

/**
 * After a document that was ordered for a committee ("proposal:<id>") is made: it becomes the case text's last attachment, or takes the
 * place of the one that was made before it. One that somebody has removed, or put another file in, isn't put back. Done twice it does
 * nothing. Whoever ordered it was asked whether they may.
 * @throws not_found
 */
export async function attachMadeDocument(unit: Unit, documentId: string): Promise<void> {
  const { tx } = unit;
  const document = await tx.issuedDocument.findFirst({ where: { id: documentId, state: "ready" } });
  const kindOf = document && attached[document.kind as DocumentKind];
  const [what, proposalId] = document?.subject.split(":") ?? [];
  if (!document?.fileSha256 || !kindOf || what !== "proposal" || !proposalId) return;
  await tx.$queryRaw`SELECT id FROM proposal WHERE id = ${proposalId}::uuid FOR UPDATE`;
  const proposal = await tx.proposal.findFirst({
    where: { id: proposalId },
    select: { status: true, closed: true, attachments: true },
  });
  if (!proposal) throw notFound();
  const { fileSha256: sha256, title } = document;
  const { attachments } = proposal;
  if (attachments.some(({ fileSha256 }) => fileSha256 === sha256)) return;
  const made = await tx.issuedDocument.findMany({
    where: { kind: document.kind, subject: document.subject, state: "ready", id: { not: documentId } },
    orderBy: { createdAt: "desc" },
  });
  if (made.some(({ createdAt }) => createdAt > document.createdAt)) return;
  const before = made.flatMap((one) => attachments.find(({ fileSha256 }) => fileSha256 === one.fileSha256) ?? [])[0];
  const replaces = kindOf.follows && made.length > 0;
  if (replaces ? !before || (await isSentOut(unit, proposalId)) : proposal.status === "ready") return;
  const facts = {
    ...ownPdf,
    fileName: kindOf.fileName,
    size: document.size ?? 0,
    pages: document.pages,
    signed: false,
  };
  await registerUpload(unit, { sha256, facts });
  const remark = kindOf.dated ? datedWords(document) : "";
  const file = { fileSha256: sha256, fileName: kindOf.fileName };
  if (replaces && before) {
    const own = made.some((one) => before.remark === datedWords(one));
    await tx.attachment.update({ where: { id: before.id }, data: { ...file, ...(own ? { remark } : {}) } });
    unit.record({
      kind: "attachment.renewed",
      subject: `proposal:${proposalId}`,
      data: { attachmentId: before.id, title: before.closed ? "" : before.title, from: before.fileSha256, to: sha256 },
    });
    return;
  }
  const { id } = await tx.attachment.create({
    data: {
      ...{ proposalId, title, remark, ...file, closed: proposal.closed },
      position: attachments.length + 1,
      createdAt: unit.now,
    },
    select: { id: true },
  });
  unit.record({ kind: "attachment.added", subject: `proposal:${proposalId}`, data: { attachmentId: id, title } });
}

/** The day is the document's own: what it says itself. */
function datedWords({ input, createdAt }: { input: unknown; createdAt: Date }): string {
  const { issued } = (input as { data?: { issued?: string } }).data ?? {};
  return `Tallene er opgjort ${longDate(issued ?? createdAt)}.`;
}
