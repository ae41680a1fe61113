import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * Lets a document that waits for a time-stamp be sealed without one: its seal is PAdES B-B. Access is the caller's: who may
 * change the thing it belongs to.
 * @throws not_found, conflict (it isn't waiting for one any longer)
 */
export async function callOffTimeStamp(unit: Unit, id: string): Promise<{ subject: string }> {
  const document = await unit.tx.issuedDocument.findFirst({ where: { id }, select: { subject: true, title: true } });
  if (!document) throw notFound();
  const { count } = await unit.tx.issuedDocument.updateMany({
    where: { id, state: { in: ["waiting", "working"] }, sealRetryAt: { not: null }, withoutStamp: false },
    data: { withoutStamp: true, sealRetryAt: null, problem: null, progress: "" },
  });
  if (count === 0)
    throw new DomainError("conflict", "Dokumentet venter ikke længere på et tidsstempel. Genindlæs siden.");
  unit.enqueue({ queue: "typeset", data: { documentId: id } });
  unit.record({ kind: "document.timeStampCalledOff", subject: document.subject, data: { title: document.title } });
  return { subject: document.subject };
}
