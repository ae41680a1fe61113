import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { registerUpload } from "~/modules/files/register-upload.server";
import type { StoredUpload } from "~/modules/files/store-upload.server";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CaseDocumentInput } from "./case-forms";
import { lockOpenCase } from "./internal/open-case.server";

/**
 * Registers a document on the case with its date and direction (offentlighedsloven § 15).
 * @param upload already inspected and stored
 * @throws not_found, forbidden, rule_broken (closed; dated after today)
 */
export async function addCaseDocument(
  unit: Unit<Actor>,
  { caseFileId, title, direction, datedOn }: CaseDocumentInput,
  upload: StoredUpload,
): Promise<{ documentId: string; title: string }> {
  assertMay(unit.actor, "editCase");
  if (datedOn > copenhagenDate(unit.now))
    throw new DomainError("rule_broken", "Datoen ligger efter i dag. Vælg den dag, dokumentet er fra.", "datedOn");
  await lockOpenCase(unit, caseFileId);
  await registerUpload(unit, upload);
  const { fileName } = upload.facts;
  const named = title || titleOf(fileName);
  const { id } = await unit.tx.caseDocument.create({
    data: {
      caseFileId,
      title: named,
      direction,
      datedOn: new Date(`${datedOn}T00:00:00Z`),
      fileSha256: upload.sha256,
      fileName,
      createdAt: unit.now,
    },
    select: { id: true },
  });
  unit.record({ kind: "case.documentAdded", subject: `case:${caseFileId}`, data: { documentId: id, title: named } });
  return { documentId: id, title: named };
}

const titleOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, "");
