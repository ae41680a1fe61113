import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** Has a failed document made again. Access is the caller's: who may change the thing it belongs to. */
export async function retryDocument(unit: Unit, id: string): Promise<{ subject: string }> {
  const { count } = await unit.tx.issuedDocument.updateMany({
    where: { id, state: "failed" },
    data: { state: "waiting", problem: null, progress: "" },
  });
  const document = await unit.tx.issuedDocument.findFirst({ where: { id }, select: { subject: true } });
  if (!document) throw notFound();
  if (count === 0) throw new DomainError("conflict", "Dokumentet er allerede under udarbejdelse eller færdigt.");
  unit.enqueue({ queue: "typeset", data: { documentId: id } });
  return document;
}
