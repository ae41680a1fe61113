import { ownPdf } from "~/modules/files/own-pdf";
import { registerUpload } from "~/modules/files/register-upload.server";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Direction } from "./case-forms";

export interface JournalisedDocument {
  caseFileId: string;
  title: string;
  direction: Direction;
  /** "2018-07-09" */
  datedOn: string;
  /** of a PDF that is stored already */
  sha256: string;
  size: number;
  pages: number | null;
  fileName: string;
}

/**
 * Registers what the municipality itself has sent or made on the case, at once (offentlighedsloven § 15): also on one that is closed,
 * since a sent letter belongs there whatever the case's state. The caller has asked whether the actor may do what led to it.
 * @throws not_found
 */
export async function journaliseDocument(unit: Unit, document: JournalisedDocument): Promise<{ documentId: string }> {
  const { caseFileId, title, direction, datedOn, sha256, size, pages, fileName } = document;
  if ((await unit.tx.caseFile.count({ where: { id: caseFileId } })) === 0) throw notFound();
  const facts = { ...ownPdf, fileName, size, pages, signed: true };
  await registerUpload(unit, { sha256, facts });
  const { id } = await unit.tx.caseDocument.create({
    data: {
      caseFileId,
      title,
      direction,
      datedOn: new Date(datedOn),
      fileSha256: sha256,
      fileName,
      createdAt: unit.now,
    },
    select: { id: true },
  });
  unit.record({ kind: "case.documentAdded", subject: `case:${caseFileId}`, data: { documentId: id, title } });
  return { documentId: id };
}
