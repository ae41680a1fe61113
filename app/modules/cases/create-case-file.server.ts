import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CreateCaseInput } from "./case-forms";
import { nextCaseNumber } from "./internal/next-case-number.server";

/**
 * A case with the municipality's next number.
 * @throws forbidden
 */
export async function createCaseFile(
  unit: Unit<Actor>,
  { title, subjectCode }: CreateCaseInput,
): Promise<{ caseFileId: string; caseNumber: string }> {
  assertMay(unit.actor, "createCase");
  const caseNumber = await nextCaseNumber(unit);
  const { id } = await unit.tx.caseFile.create({
    data: { caseNumber, title, subjectCode, createdAt: unit.now },
    select: { id: true },
  });
  unit.record({ kind: "case.created", subject: `case:${id}`, data: { caseNumber } });
  return { caseFileId: id, caseNumber };
}
