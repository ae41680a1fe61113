import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { findPriceTable, writePriceTable } from "./internal/load-price-table.server";
import { takenPriceTitle } from "./internal/taken-price.server";
import type { EditPriceTableInput } from "./price-forms";

/** Corrects what a table of prices is called, and where they are from. @throws not_found, forbidden, rule_broken at the field, conflict */
export async function editPriceTable(
  unit: Unit<Actor>,
  { priceTableId, version, ...facts }: EditPriceTableInput,
): Promise<{ priceTableId: string }> {
  await findPriceTable(unit, priceTableId);
  assertMay(unit.actor, "editProject");
  await writePriceTable(unit, priceTableId, version, facts).catch((error: unknown) => {
    throw isUniqueViolation(error) ? takenPriceTitle(facts.title) : error;
  });
  unit.record({ kind: "priceTable.edited", subject: `priceTable:${priceTableId}`, data: { title: facts.title } });
  return { priceTableId };
}
