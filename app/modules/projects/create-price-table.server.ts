import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { takenPriceTitle } from "./internal/taken-price.server";
import type { CreatePriceTableInput } from "./price-forms";

/**
 * A table of prices, without offers.
 * @throws forbidden, rule_broken at the field
 */
export async function createPriceTable(
  unit: Unit<Actor>,
  { committeeId, caseNumber, ...facts }: CreatePriceTableInput,
): Promise<{ priceTableId: string }> {
  const { tx, now } = unit;
  assertMay(unit.actor, "editProject");
  const committee = await tx.committee.findFirst({ where: { id: committeeId }, select: { id: true } });
  if (!committee) throw new DomainError("rule_broken", "Udvalget findes ikke længere. Vælg et andet.", "committeeId");
  const caseFile =
    caseNumber === "" ? null : await tx.caseFile.findFirst({ where: { caseNumber }, select: { id: true } });
  if (caseNumber !== "" && !caseFile)
    throw new DomainError("rule_broken", `Der er ingen sag med nummeret ${caseNumber}. Ret nummeret.`, "caseNumber");
  const { id } = await tx.priceTable
    .create({ data: { ...facts, committeeId, caseFileId: caseFile?.id ?? null, createdAt: now }, select: { id: true } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? takenPriceTitle(facts.title) : error;
    });
  unit.record({ kind: "priceTable.created", subject: `priceTable:${id}`, data: { title: facts.title } });
  return { priceTableId: id };
}
