import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { isUniqueViolation } from "~/platform/constraint.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { findPriceTable, writePriceTable } from "./internal/load-price-table.server";
import { takenOffer } from "./internal/taken-price.server";
import { kroner } from "./price-table";
import type { AddOfferInput } from "./price-forms";

/**
 * An offer with its price from a day on. Where it is the one that the others are held against, no other is any more.
 * @throws not_found, forbidden, rule_broken at the field, conflict
 */
export async function addOffer(
  unit: Unit<Actor>,
  { priceTableId, version, price, validFrom, ...facts }: AddOfferInput,
): Promise<{ priceTableId: string; offerId: string }> {
  const { tx, now } = unit;
  const table = await findPriceTable(unit, priceTableId);
  assertMay(unit.actor, "editProject");
  await writePriceTable(unit, priceTableId, version, {});
  if (facts.compared)
    await tx.priceOffer.updateMany({ where: { priceTableId, compared: true }, data: { compared: false } });
  const { _max } = await tx.priceOffer.aggregate({ where: { priceTableId }, _max: { position: true } });
  const { id } = await tx.priceOffer
    .create({
      data: { ...facts, priceTableId, position: (_max.position ?? 0) + 1, createdAt: now },
      select: { id: true },
    })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? takenOffer(facts.name) : error;
    });
  await tx.offerPrice.create({
    data: { offerId: id, price: String(price), validFrom: new Date(validFrom), enteredAt: now },
  });
  unit.record({
    kind: "priceTable.offerAdded",
    subject: `priceTable:${priceTableId}`,
    data: { title: table.title, offer: facts.name, price: kroner(price), validFrom },
  });
  return { priceTableId, offerId: id };
}
