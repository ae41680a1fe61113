import { longDate } from "~/ui/danish-dates";
import { firstDayOf, lastDayOf, periodName, type Period } from "./period";

/** An area that doesn't always exist: a municipality that became part of another. */
export interface Area {
  id: string;
  name: string;
  /** first and last day, "2007-01-01"; null = always */
  validFrom: string | null;
  validTo: string | null;
  /** what it became part of; "" = nothing */
  successor: string;
}

export const sameWords = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase("da") === other.trim().toLocaleLowerCase("da");

/**
 * Why an area has no values in a period, in words for whoever brings one.
 * @returns null where it may have, and for an area of which nothing is known
 */
export function areaFault(areas: readonly Area[], name: string, period: Period): string | null {
  const area = areas.find((one) => sameWords(one.name, name));
  if (!area) return null;
  if (area.validTo !== null && firstDayOf(period) > area.validTo) {
    const ended = `${area.name} findes ikke i ${periodName(period)}: området`;
    return area.successor === ""
      ? `${ended} ophørte efter ${longDate(area.validTo)}. Ret området eller perioden.`
      : `${ended} blev efter ${longDate(area.validTo)} en del af ${area.successor}. Brug ${area.successor}.`;
  }
  if (area.validFrom !== null && lastDayOf(period) < area.validFrom)
    return `${area.name} findes først fra ${longDate(area.validFrom)}, så der kan ikke være et tal for ${periodName(period)}.`;
  return null;
}
