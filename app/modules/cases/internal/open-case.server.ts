import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** Kept as it is until the unit commits, so that nothing is put on a case that somebody closes meanwhile. */
export async function lockCase({ tx }: Unit, caseFileId: string) {
  await tx.$queryRaw`SELECT id FROM case_file WHERE id = ${caseFileId}::uuid FOR UPDATE`;
  const found = await tx.caseFile.findFirst({ where: { id: caseFileId } });
  if (!found) throw notFound();
  return found;
}

/** @throws not_found, rule_broken when the case is closed */
export async function lockOpenCase(unit: Unit, caseFileId: string) {
  const found = await lockCase(unit, caseFileId);
  if (found.state !== "open")
    throw new DomainError(
      "rule_broken",
      `Sagen ${found.caseNumber} er afsluttet. Åbn den igen, hvis der skal mere på den.`,
    );
  return found;
}
