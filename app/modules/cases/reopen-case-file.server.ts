import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockCase } from "./internal/open-case.server";

/** @throws not_found, forbidden, conflict when it is open already */
export async function reopenCaseFile(
  unit: Unit<Actor>,
  { caseFileId }: { caseFileId: string },
): Promise<{ caseFileId: string; caseNumber: string }> {
  assertMay(unit.actor, "editCase");
  const { caseNumber } = await lockCase(unit, caseFileId);
  const { count } = await unit.tx.caseFile.updateMany({
    where: { id: caseFileId, state: "closed" },
    data: { state: "open", version: { increment: 1 } },
  });
  if (count === 0) throw new DomainError("conflict", "Sagen er allerede åben.");
  unit.record({ kind: "case.reopened", subject: `case:${caseFileId}` });
  return { caseFileId, caseNumber };
}
