import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { findOffer, writeOffer } from "./internal/load-price-table.server";
import { takenOffer } from "./internal/taken-price.server";
import type { EditOfferInput } from "./price-forms";

/**
 * Corrects what an offer is, which one the others are held against, and whether it is offered any more. Its prices stay as they were.
 * @throws not_found, forbidden, rule_broken at the field, conflict
 */
export async function editOffer(
  unit: Unit<Actor>,
  { offerId, version, ...facts }: EditOfferInput,
): Promise<{ priceTableId: string }> {
  const { table } = await findOffer(unit, offerId);
  assertMay(unit.actor, "editProject");
  if (facts.compared)
    await unit.tx.priceOffer.updateMany({
      where: { priceTableId: table.id, compared: true, id: { not: offerId } },
      data: { compared: false },
    });
  await writeOffer(unit, offerId, version, facts).catch((error: unknown) => {
    throw isUniqueViolation(error) ? takenOffer(facts.name) : error;
  });
  unit.record({
    kind: "priceTable.offerEdited",
    subject: `priceTable:${table.id}`,
    data: { title: table.title, offer: facts.name },
  });
  return { priceTableId: table.id };
}
