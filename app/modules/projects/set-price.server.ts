import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { findOffer, writeOffer } from "./internal/load-price-table.server";
import type { SetPriceInput } from "./price-forms";
import { kroner, priceOn } from "./price-table";

/**
 * A new price from a day on; the earlier ones stay, so that every table says when prices changed. Another price from a day that has one
 * corrects it, and wants a reason.
 * @throws not_found, forbidden, rule_broken (it is the price already; a correction without a reason), conflict
 */
export async function setPrice(
  unit: Unit<Actor>,
  { offerId, version, price, validFrom, reason }: SetPriceInput,
): Promise<{ priceTableId: string }> {
  const { offer, table } = await findOffer(unit, offerId);
  assertMay(unit.actor, "editProject");
  const before = priceOn(offer.prices, validFrom);
  if (before?.price === price)
    throw new DomainError("rule_broken", `Prisen er allerede ${kroner(price)} den dag.`, "price");
  if (before?.validFrom === validFrom && reason === "")
    throw new DomainError(
      "rule_broken",
      "Der er allerede en pris fra den dag. Skriv, hvorfor den rettes. Den gamle bevares.",
      "reason",
    );
  await writeOffer(unit, offerId, version, {});
  await unit.tx.offerPrice.create({
    data: { offerId, price: String(price), validFrom: new Date(validFrom), reason, enteredAt: unit.now },
  });
  unit.record({
    kind: "priceTable.priceSet",
    subject: `priceTable:${table.id}`,
    data: {
      title: table.title,
      offer: offer.name,
      validFrom,
      reason,
      from: { price: before ? kroner(before.price) : "" },
      to: { price: kroner(price) },
    },
  });
  return { priceTableId: table.id };
}
