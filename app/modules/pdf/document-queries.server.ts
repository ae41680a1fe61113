import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** A document's state as pages show it. */
export interface DocumentState {
  id: string;
  kind: string;
  edition: string;
  title: string;
  state: "waiting" | "working" | "ready" | "failed";
  /** what is under way, Danish */
  progress: string;
  /** why it failed, Danish */
  problem: string | null;
  pages: number | null;
  size: number | null;
  sealedAt: Date | null;
  /** PAdES level of its seal */
  sealLevel: string | null;
  /** when it is tried again, while a time-stamp is waited for; `problem` says so */
  sealRetryAt: Date | null;
}

const shown = {
  id: true,
  kind: true,
  edition: true,
  title: true,
  state: true,
  progress: true,
  problem: true,
  pages: true,
  size: true,
  sealedAt: true,
  sealLevel: true,
  sealRetryAt: true,
} as const;

/** The documents of a thing ("meeting:<id>"), newest first. Access is the caller's: who may see the thing. */
export async function documentsOf(unit: Unit, subject: string): Promise<DocumentState[]> {
  const rows = await unit.tx.issuedDocument.findMany({
    where: { subject },
    orderBy: { createdAt: "desc" },
    select: shown,
  });
  return rows as DocumentState[];
}

/** One document, and what it belongs to; null when there is none such. Access is the caller's. */
export async function documentState(unit: Unit, id: string): Promise<(DocumentState & { subject: string }) | null> {
  const row = await unit.tx.issuedDocument.findFirst({ where: { id }, select: { ...shown, subject: true } });
  return row as (DocumentState & { subject: string }) | null;
}

/** @throws not_found when there is no such document or it isn't made yet */
export async function finishedDocument(
  unit: Unit,
  id: string,
): Promise<{ subject: string; kind: string; edition: string; title: string; fileSha256: string }> {
  const document = await unit.tx.issuedDocument.findFirst({
    where: { id, state: "ready" },
    select: { subject: true, kind: true, edition: true, title: true, fileSha256: true },
  });
  if (!document?.fileSha256) throw notFound();
  return { ...document, fileSha256: document.fileSha256 };
}
