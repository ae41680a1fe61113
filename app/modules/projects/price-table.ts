import { roundHalfAway } from "~/modules/figures/danish-number";
import type { CalendarDate } from "~/modules/meetings/calendar-date";
import { longDate } from "~/ui/danish-dates";
import { formatKroner, formatNumber } from "~/ui/danish-numbers";

export const pricePeriods = ["week", "month", "course"] as const;
export type PricePeriod = (typeof pricePeriods)[number];

export const pricePeriodNames: Record<PricePeriod, string> = {
  week: "uge",
  month: "måned",
  course: "forløb",
};

export const lengthUnits = ["week", "month"] as const;
export type LengthUnit = (typeof lengthUnits)[number];

/** A price from a day on; of two from the same day the one entered last holds. */
export interface DatedPrice {
  /** in kroner */
  price: number;
  validFrom: CalendarDate;
  /** ISO */
  enteredAt: string;
  reason: string;
}

export interface Offer {
  id: string;
  name: string;
  provider: string;
  per: PricePeriod;
  /** of a course; null = not known */
  length: number | null;
  lengthUnit: LengthUnit;
  /** a week */
  hours: number | null;
  targetGroup: string;
  note: string;
  /** the others are held against it */
  compared: boolean;
  active: boolean;
  prices: DatedPrice[];
  version: number;
}

const weeksAYear = 52;
const monthsAYear = 12;

const inOrder = (prices: readonly DatedPrice[]) =>
  prices.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom) || a.enteredAt.localeCompare(b.enteredAt));

/** The price that holds on a day; null before the first. */
export const priceOn = (prices: readonly DatedPrice[], day: CalendarDate): DatedPrice | null =>
  inOrder(prices).findLast(({ validFrom }) => validFrom <= day) ?? null;

/** What an offer costs, by week, year and course; null where its length must be known, and isn't. */
export interface OfferCost {
  week: number | null;
  year: number | null;
  course: number | null;
}

/** A year is 52 weeks or 12 months. */
export function costOf(
  { per, length, lengthUnit }: Pick<Offer, "per" | "length" | "lengthUnit">,
  price: number,
): OfferCost {
  const weeks = length === null ? null : lengthUnit === "week" ? length : (length * weeksAYear) / monthsAYear;
  const months = length === null ? null : lengthUnit === "month" ? length : (length * monthsAYear) / weeksAYear;
  if (per === "week") return { week: price, year: price * weeksAYear, course: weeks && price * weeks };
  if (per === "month")
    return { week: (price * monthsAYear) / weeksAYear, year: price * monthsAYear, course: months && price * months };
  return { week: weeks && price / weeks, year: weeks && (price / weeks) * weeksAYear, course: price };
}

export interface PricedOffer extends Offer {
  price: number;
  cost: OfferCost;
  /** what the compared offer costs more a year; negative: less. Null where one of the two isn't known. */
  toCompared: number | null;
}

export interface PricedTable {
  /** by what they cost a year; those of which that isn't known last. The compared one is apart. */
  offers: PricedOffer[];
  compared: PricedOffer | null;
  /** what the compared offer costs more a year than the cheapest and the dearest of the others */
  toCheapest: { name: string; more: number } | null;
  toDearest: { name: string; more: number } | null;
  /** no price is known of these yet */
  unpriced: Offer[];
  /** since the first price: "Job-bro: 1.150 kr. pr. uge fra 1. januar 2023, før 1.105 kr." */
  changes: string[];
}

const whole = (kroner: number | null): number | null => (kroner === null ? null : roundHalfAway(kroner));

/** The offers as they are on a day, with what each costs and how far they are from the one they are held against. */
export function priceTableOn(offers: readonly Offer[], day: CalendarDate): PricedTable {
  const active = offers.filter((offer) => offer.active);
  const priced = active.flatMap((offer): PricedOffer[] => {
    const now = priceOn(offer.prices, day);
    if (!now) return [];
    const { week, year, course } = costOf(offer, now.price);
    return [
      {
        ...offer,
        price: now.price,
        cost: { week: whole(week), year: whole(year), course: whole(course) },
        toCompared: null,
      },
    ];
  });
  const compared = priced.find((offer) => offer.compared) ?? null;
  const others = priced
    .filter((offer) => !offer.compared)
    .map((offer) => ({ ...offer, toCompared: moreThan(compared, offer) }))
    .toSorted((a, b) => (a.cost.year ?? Infinity) - (b.cost.year ?? Infinity));
  const known = others.filter(({ cost }) => cost.year !== null);
  const distance = (offer: PricedOffer | undefined) =>
    offer && offer.toCompared !== null ? { name: offer.name, more: offer.toCompared } : null;
  return {
    offers: others,
    compared,
    toCheapest: distance(known[0]),
    toDearest: distance(known.at(-1)),
    unpriced: active.filter((offer) => priceOn(offer.prices, day) === null),
    changes: changesOf(active, day),
  };
}

const moreThan = (compared: PricedOffer | null, { cost }: PricedOffer): number | null =>
  compared === null || compared.cost.year === null || cost.year === null ? null : compared.cost.year - cost.year;

/** Every change that has come, and those that are known to come; the newest first. */
function changesOf(offers: readonly Offer[], day: CalendarDate): string[] {
  return offers
    .flatMap(({ name, per, prices }) => {
      const days = [...new Set(prices.map(({ validFrom }) => validFrom))].toSorted();
      return days.slice(1).flatMap((validFrom, index) => {
        const before = priceOn(prices, days[index]!)!;
        const after = priceOn(prices, validFrom)!;
        if (before.price === after.price) return [];
        const was = validFrom > day && days[index]! <= day ? "nu" : "før";
        const words = `${name}: ${kroner(after.price)} pr. ${pricePeriodNames[per]} fra ${longDate(validFrom)}, ${was} ${kroner(before.price)}`;
        return [{ validFrom, words }];
      });
    })
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
    .map(({ words }) => words);
}

/** "Ændrede priser: Job-bro: 1.200 kr. pr. uge fra 1. juli 2022, før 1.105 kr.": it ends with an amount, and so with a full stop. */
export const changesInWords = (changes: readonly string[]): string =>
  changes.length > 0 ? `Ændrede priser: ${changes.join("; ")}` : "Ingen af priserne er ændret.";

/** Whole kroner where they are whole. */
export const kroner = (amount: number): string => formatKroner(amount, Number.isInteger(amount) ? 0 : 2);

/** "16.990 kr. om måneden, 12 måneder, 30 timer om ugen"; a price a week stands in the table's own column. */
export function offerWords({ per, price, length, lengthUnit, hours, targetGroup }: PricedOffer): string {
  const by: Record<PricePeriod, string> = {
    week: "",
    month: `${kroner(price)} om måneden`,
    course: `${kroner(price)} pr. forløb`,
  };
  const units: Record<LengthUnit, [string, string]> = { week: ["uge", "uger"], month: ["måned", "måneder"] };
  return [
    by[per],
    length === null
      ? ""
      : `${formatNumber(length, Number.isInteger(length) ? 0 : 1)} ${units[lengthUnit][length === 1 ? 0 : 1]}`,
    hours === null ? "" : `${formatNumber(hours, Number.isInteger(hours) ? 0 : 1)} timer om ugen`,
    targetGroup,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The offers' notes, each once, with the mark by which an offer refers to it: "*", "**". */
export const noteMarks = (offers: readonly Pick<Offer, "note">[]): Map<string, string> =>
  new Map(
    [...new Set(offers.map(({ note }) => note).filter((words) => words !== ""))].map((words, index) => [
      words,
      "*".repeat(index + 1),
    ]),
  );
