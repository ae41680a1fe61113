import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockCase } from "./internal/open-case.server";

/**
 * A closed case takes no more notes, documents or proposals; it can be opened again.
 * @throws not_found, forbidden, conflict when it is closed already
 */
export async function closeCaseFile(
  unit: Unit<Actor>,
  { caseFileId }: { caseFileId: string },
): Promise<{ caseFileId: string; caseNumber: string }> {
  assertMay(unit.actor, "editCase");
  const { caseNumber } = await lockCase(unit, caseFileId);
  const { count } = await unit.tx.caseFile.updateMany({
    where: { id: caseFileId, state: "open" },
    data: { state: "closed", version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "Sagen er allerede afsluttet.");
  unit.record({ kind: "case.closed", subject: `case:${caseFileId}` });
  return { caseFileId, caseNumber };
}
