import type { Table } from "~/modules/richtext/document";
import type { CalendarDate } from "~/modules/meetings/calendar-date";
import { longDate } from "~/ui/danish-dates";
import { formatNumber } from "~/ui/danish-numbers";
import { textTable } from "./internal/text-table";
import {
  changesInWords,
  kroner,
  noteMarks,
  offerWords,
  priceTableOn,
  type Offer,
  type PricedOffer,
} from "./price-table";

/**
 * Offers and their prices as a table in a text: what each costs a week, a year and a course, and how far it is from the one that they
 * are held against. The note says of which day the prices are, and when they changed.
 * @returns null where no offer has a price yet
 */
export function pricesInText(
  { title, source, note }: { title: string; source: string; note: string },
  offers: readonly Offer[],
  day: CalendarDate,
): Table | null {
  const table = priceTableOn(offers, day);
  const { compared, changes, toCheapest, toDearest } = table;
  const all = [...table.offers, ...(compared ? [compared] : [])];
  if (all.length === 0) return null;
  const courses = all.some(({ cost }) => cost.course !== null);
  const marks = noteMarks(all);
  const notes = [
    `Kilde: ${source}. Priser pr. ${longDate(day)}. Et år er 52 uger eller 12 måneder.`,
    ...[...marks].map(([words, mark]) => `${mark} ${words}`),
    changesInWords(changes),
    compared && toCheapest && toDearest
      ? `${compared.name} koster om året ${more(toCheapest.more)} end det billigste (${toCheapest.name}) og ${more(toDearest.more)} end det dyreste (${toDearest.name}).`
      : "",
    note,
  ];
  return textTable(
    title,
    notes.filter((words) => words !== "").join(" "),
    [
      "Tilbud (kr. pr. borger)",
      "Pr. uge",
      "Pr. år",
      ...(courses ? ["Pr. forløb"] : []),
      ...(compared ? [`${compared.name} koster mere pr. år`] : []),
    ],
    all.map((offer) => [
      named(offer) + (marks.get(offer.note) ?? ""),
      ...[offer.cost.week, offer.cost.year, ...(courses ? [offer.cost.course] : [])].map(amount),
      ...(compared ? [offer === compared ? "" : amount(offer.toCompared)] : []),
    ]),
  );
}

const named = (offer: PricedOffer): string =>
  offer.compared
    ? `${offer.name} (${offerWords(offer)})`
    : offer.provider
      ? `${offer.name} (${offer.provider})`
      : offer.name;

const amount = (kronerOf: number | null): string => (kronerOf === null ? "–" : formatNumber(kronerOf));

const more = (difference: number): string =>
  difference < 0 ? `${kroner(-difference)} mindre` : `${kroner(difference)} mere`;
