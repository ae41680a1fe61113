import { readDanishNumber, type ReadOptions } from "~/modules/figures/danish-number";
import { formatShareOf, readDanishShare } from "~/modules/figures/danish-share";
import { shareInPercent } from "~/modules/figures/ratio";
import { countOf, formatNumber } from "~/ui/danish-numbers";
import { unitOfAxis } from "~/modules/figures/figure-unit";
import { outOfBounds, type Series, type SeriesValue, type WithheldValue } from "./series";

/** What a period says: a value, or how the source withholds it. */
export interface Stated {
  value: number | null;
  /** "-", "<5"; "" = there is a value */
  withheld: string;
  count: number | null;
  base: number | null;
  derived: string;
}

/** What becomes of one period's value. */
export interface ValueChange {
  period: string;
  kind: "new" | "changed" | "same";
  before: number | null;
  /** null: the value is taken away, or withheld */
  after: number | null;
  /** null: taken away */
  stated: Stated | null;
  provisional: boolean;
  /** what was there was final and says something else now, so that changing it wants a reason */
  final: boolean;
}

type Existing = Stated & { provisional: boolean };

/** A value as it is published, without more. */
export const published = (value: number): Stated => ({ value, withheld: "", count: null, base: null, derived: "" });

/** How a period's value stands to the one that is there. */
export function changeOf(
  period: string,
  stated: Stated | null,
  provisional: boolean,
  existing: ReadonlyMap<string, Existing>,
): ValueChange {
  const old = existing.get(period);
  const kind =
    old === undefined ? (stated === null ? "same" : "new") : isSame(old, stated, provisional) ? "same" : "changed";
  return {
    period,
    kind,
    before: old?.value ?? null,
    after: stated?.value ?? null,
    stated,
    provisional: stated !== null && provisional,
    final: old !== undefined && !old.provisional && !(stated !== null && says(old, stated)),
  };
}

const says = (one: Stated, other: Stated) => one.value === other.value && one.withheld === other.withheld;

const isSame = (old: Existing, stated: Stated | null, provisional: boolean) =>
  stated !== null &&
  says(old, stated) &&
  old.provisional === provisional &&
  old.count === stated.count &&
  old.base === stated.base &&
  old.derived === stated.derived;

/** All that a series says, by period. */
export const byPeriod = ({
  values,
  withheld = [],
}: {
  values: readonly SeriesValue[];
  withheld?: readonly WithheldValue[];
}): Map<string, Existing> =>
  new Map([
    ...values.map(({ period, value, provisional, count = null, base = null, derived = "" }) =>
      entry(period, { value, withheld: "", count, base, derived, provisional }),
    ),
    ...withheld.map(({ period, words, provisional }) =>
      entry(period, { value: null, withheld: words, count: null, base: null, derived: "", provisional }),
    ),
  ]);

const entry = (period: string, one: Existing): [string, Existing] => [period, one];

/** How sources write that they give no number: "-", "..", "<5", "*". */
export const isWithheld = (text: string): boolean => /^(?:[-–—*]|\.{1,3}|…|<\s?\d{1,2}|x|n\/a)$/i.test(text.trim());

/**
 * What is typed for a period: "71,4"; "-" or "<5" where the source withholds it; of a percentage also "97 af 110", of which it is
 * computed, and "88,2 (97 af 110)", published with its count and base. A word for whoever wrote anything else.
 */
export function readStated(
  text: string,
  series: Pick<Series, "unit" | "decimals" | "unbounded">,
): { stated: Stated } | { fault: string } {
  if (isWithheld(text)) return { stated: { ...published(0), value: null, withheld: text.trim().replace(/[–—]/, "-") } };
  const [, printed, inside] = /^(.+?)\s*\((.+)\)$/.exec(text.trim()) ?? [];
  const share = readDanishShare(inside ?? text);
  if (share.kind === "wrong") return { fault: share.message };
  if (share.kind === "no share") {
    if (inside !== undefined) return { fault: `Skriv antallet i parentesen som 97 af 110, ikke (${inside}).` };
    const read = readValue(text, series);
    return "fault" in read ? read : { stated: published(read.value) };
  }
  const { count, base } = share.share;
  if (series.unit !== "percent")
    return { fault: `Serien tæller ${unitOfAxis[series.unit]}, ikke andele. Skriv et tal.` };
  const own = shareInPercent(count, base, series.decimals);
  if (printed === undefined)
    return { stated: { value: own, withheld: "", count, base, derived: formatShareOf(share.share) } };
  const read = readValue(printed, series);
  return "fault" in read ? read : { stated: { ...published(read.value), count, base } };
}

/** A period's value as it is typed again. */
export const typedAs = (
  { decimals }: Pick<Series, "decimals">,
  { value, withheld, count, base, derived }: Stated,
): string => {
  if (value === null) return withheld;
  if (derived !== "" && count !== null && base !== null) return formatShareOf({ count, base });
  const shown = formatNumber(value, decimals);
  return count !== null && base !== null ? `${shown} (${formatShareOf({ count, base })})` : shown;
};

/** What a series takes: its unit and no more decimals than it shows. A word for whoever wrote it where it doesn't. */
export function readValue(
  text: string,
  { unit, decimals, unbounded }: Pick<Series, "unit" | "decimals" | "unbounded">,
  point?: ReadOptions["point"],
): { value: number } | { fault: string } {
  const isShare = unit === "percent" && !unbounded;
  const answer = readDanishNumber(text, { decimals: decimals > 0, point, most: isShare ? 100 : undefined });
  if (answer.kind !== "number") return { fault: answer.message };
  const { number } = answer;
  if (number.unit !== null && number.unit !== unit)
    return {
      fault: `“${text}” passer ikke til serien, som tæller ${unitOfAxis[unit]}. Ret tallet, eller vælg en anden serie.`,
    };
  const written = decimalsOf(number.value);
  if (written > decimals)
    return {
      fault:
        decimals === 0
          ? `Serien har ingen decimaler. Skriv ${text} som et helt tal, eller giv serien decimaler.`
          : `Serien har ${countOf(decimals, "decimal", "decimaler")}. Afrund ${text}, eller giv serien flere.`,
    };
  const wrong = outOfBounds({ unit, unbounded }, number.value);
  if (wrong) return { fault: `${text} ${wrong} Ret tallet, eller ret serien, hvis den tæller andet.` };
  return { value: number.value };
}

/** How many decimals a value needs. */
function decimalsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(Math.abs(value)).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}
