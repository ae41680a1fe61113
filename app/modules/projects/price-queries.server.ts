import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { findOffer, findPriceTable, priceTableRows, type PriceTableRow } from "./internal/load-price-table.server";
import { priceTableOn, type Offer, type PricedTable } from "./price-table";

export interface ListedPriceTable {
  id: string;
  title: string;
  committeeName: string;
  offers: number;
}

/** The price tables of every committee whose projects the actor may read. */
export async function listPriceTables(unit: Unit<Actor>): Promise<{ tables: ListedPriceTable[]; mayEdit: boolean }> {
  const { tx, actor } = unit;
  const committees = (await tx.committee.findMany({ select: { id: true } }))
    .map(({ id }) => id)
    .filter((committeeId) => may(actor, "readProject", { committeeId }));
  const found = await tx.priceTable.findMany({ where: { committeeId: { in: committees } }, select: { id: true } });
  const rows = await priceTableRows(
    unit,
    found.map(({ id }) => id),
  );
  return {
    tables: rows.map(({ id, title, committeeName, offers }) => ({
      id,
      title,
      committeeName,
      offers: offers.filter(({ active }) => active).length,
    })),
    mayEdit: may(actor, "editProject"),
  };
}

export interface PricePageData {
  table: Omit<PriceTableRow, "offers">;
  priced: PricedTable;
  /** no longer offered */
  former: Offer[];
  today: string;
  mayEdit: boolean;
}

/** A table of prices as they are today. @throws not_found */
export async function pricePage(unit: Unit<Actor>, priceTableId: string): Promise<PricePageData> {
  const { offers, ...table } = await findPriceTable(unit, priceTableId);
  const today = copenhagenDate(unit.now);
  return {
    table,
    priced: priceTableOn(offers, today),
    former: offers.filter(({ active }) => !active),
    today,
    mayEdit: may(unit.actor, "editProject"),
  };
}

/** An offer to be corrected, with every price it has had. @throws not_found, forbidden */
export async function offerPage(
  unit: Unit<Actor>,
  offerId: string,
): Promise<{ offer: Offer; table: { id: string; title: string }; today: string }> {
  const { offer, table } = await findOffer(unit, offerId);
  assertMay(unit.actor, "editProject");
  return { offer, table: { id: table.id, title: table.title }, today: copenhagenDate(unit.now) };
}
