import { DomainError } from "~/platform/errors";
import { isValidOn, validWords } from "../plan";

interface Given {
  year: number;
  /** null: the year's first and last day */
  validFrom: string | null;
  validTo: string | null;
}

/** The days that a plan holds for, with its year in them. @throws rule_broken at the field */
export function periodOf({ year, validFrom: first, validTo: last }: Given): { validFrom: string; validTo: string } {
  const [validFrom, validTo] = [first ?? `${year}-01-01`, last ?? `${year}-12-31`];
  if (validTo < validFrom)
    throw new DomainError("rule_broken", "Den sidste dag ligger før den første. Ret datoerne.", "validTo");
  if (year < Number(validFrom.slice(0, 4)) || year > Number(validTo.slice(0, 4)))
    throw new DomainError("rule_broken", `Planen gælder ikke i ${year}. Ret året eller datoerne.`, "year");
  return { validFrom, validTo };
}

interface Days {
  validFrom: Date | null;
  validTo: Date | null;
}

const plain = (day: Date | null) => day && day.toISOString().slice(0, 10);

const ways = {
  kindId: "Vælg en anden planart, eller ret året",
  year: "Ret året",
  validFrom: "Ret den første dag",
} as const;

/** A plan begins while there are plans of its kind. @throws rule_broken at the field that says when it begins */
export function assertKindThen(
  { name, ...days }: Days & { name: string },
  validFrom: string,
  field: keyof typeof ways,
): void {
  const kind = { validFrom: plain(days.validFrom), validTo: plain(days.validTo) };
  if (isValidOn(kind, validFrom)) return;
  throw new DomainError("rule_broken", `${name} findes kun ${validWords(kind)}. ${ways[field]}.`, field);
}

/** The first of the groups that isn't there in any of the period's days. */
export const outsidePeriod = <Group extends Days>(
  groups: readonly Group[],
  { validFrom, validTo }: { validFrom: Date; validTo: Date },
): Group | undefined =>
  groups.find(
    (group) => (group.validFrom && group.validFrom > validTo) || (group.validTo && group.validTo < validFrom),
  );
