import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Offer } from "../price-table";
import { changedMeanwhile } from "./load-indicators.server";

export interface PriceTableRow {
  id: string;
  committeeId: string;
  committeeName: string;
  caseFileId: string | null;
  caseNumber: string;
  title: string;
  source: string;
  note: string;
  version: number;
  offers: Offer[];
}

/** Price tables with their offers and every price these have had. One statement. */
export async function priceTableRows({ tx }: Pick<Unit, "tx">, ids: readonly string[]): Promise<PriceTableRow[]> {
  if (ids.length === 0) return [];
  return tx.$queryRaw<PriceTableRow[]>`
    SELECT t.id, t.committee_id AS "committeeId", c.name AS "committeeName", t.case_file_id AS "caseFileId",
           coalesce(f.case_number, '') AS "caseNumber", t.title, t.source, t.note, t.version,
           coalesce((SELECT jsonb_agg(jsonb_build_object(
               'id', o.id, 'name', o.name, 'provider', o.provider, 'per', o.per, 'length', o.length::float8, 'lengthUnit', o.length_unit,
               'hours', o.hours::float8, 'targetGroup', o.target_group, 'note', o.note, 'compared', o.compared, 'active', o.active,
               'version', o.version,
               'prices', coalesce((SELECT jsonb_agg(jsonb_build_object('price', x.price::float8,
                             'validFrom', to_char(x.valid_from, 'YYYY-MM-DD'), 'enteredAt', x.entered_at, 'reason', x.reason)
                             ORDER BY x.valid_from, x.entered_at)
                           FROM offer_price x WHERE x.offer_id = o.id), '[]')) ORDER BY o.position, o.created_at)
             FROM price_offer o WHERE o.price_table_id = t.id), '[]') AS offers
    FROM price_table t JOIN committee c ON c.id = t.committee_id LEFT JOIN case_file f ON f.id = t.case_file_id
    WHERE t.id = ANY (${[...ids]}::uuid[]) ORDER BY t.title COLLATE "da-DK-x-icu"`;
}

/** A price table that the actor may know of. @throws not_found */
export async function findPriceTable(unit: Unit<Actor>, priceTableId: string): Promise<PriceTableRow> {
  const [table] = await priceTableRows(unit, [priceTableId]);
  if (!table || !may(unit.actor, "readProject", { committeeId: table.committeeId })) throw notFound();
  return table;
}

/** An offer with its table. @throws not_found */
export async function findOffer(unit: Unit<Actor>, offerId: string): Promise<{ offer: Offer; table: PriceTableRow }> {
  const row = await unit.tx.priceOffer.findFirst({ where: { id: offerId }, select: { priceTableId: true } });
  if (!row) throw notFound();
  const table = await findPriceTable(unit, row.priceTableId);
  const offer = table.offers.find(({ id }) => id === offerId);
  if (!offer) throw notFound();
  return { offer, table };
}

/** One conditional write. @throws conflict */
export async function writePriceTable({ tx }: Unit, id: string, seen: number, data: object): Promise<void> {
  const { count } = await tx.priceTable.updateMany({
    where: { id, version: seen },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw changedMeanwhile("Pristabellen");
}

/** One conditional write. @throws conflict */
export async function writeOffer({ tx }: Unit, id: string, seen: number, data: object): Promise<void> {
  const { count } = await tx.priceOffer.updateMany({
    where: { id, version: seen },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw changedMeanwhile("Tilbuddet");
}
