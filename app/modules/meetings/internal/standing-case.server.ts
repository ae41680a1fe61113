import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/** @returns the id of the case with this number; null for none @throws rule_broken on "caseNumber" where there is no such case */
export async function standingCase({ tx }: Unit, caseNumber: string): Promise<string | null> {
  if (caseNumber === "") return null;
  const found = await tx.caseFile.findFirst({ where: { caseNumber }, select: { id: true } });
  if (!found)
    throw new DomainError(
      "rule_broken",
      `Der er ingen sag med nummeret ${caseNumber}. Opret den først, eller lad feltet være tomt.`,
      "caseNumber",
    );
  return found.id;
}
