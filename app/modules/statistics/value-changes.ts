import { readDanishNumber, type ReadOptions } from "~/modules/figures/danish-number";
import { countOf } from "~/ui/danish-numbers";
import { unitOfAxis } from "~/modules/figures/figure-unit";
import type { Series, SeriesValue } from "./series";

/** What becomes of one period's value. */
export interface ValueChange {
  period: string;
  kind: "new" | "changed" | "same";
  before: number | null;
  /** null: the value is taken away */
  after: number | null;
  provisional: boolean;
  /** the value before was final, so that changing it wants a reason */
  final: boolean;
}

/** How a period's value stands to the one that is there. */
export function changeOf(
  period: string,
  after: number | null,
  provisional: boolean,
  existing: ReadonlyMap<string, SeriesValue>,
): ValueChange {
  const old = existing.get(period);
  const kind =
    old === undefined
      ? after === null
        ? "same"
        : "new"
      : old.value === after && old.provisional === provisional
        ? "same"
        : "changed";
  return {
    period,
    kind,
    before: old?.value ?? null,
    after,
    provisional: after !== null && provisional,
    final: old !== undefined && !old.provisional && old.value !== after,
  };
}

export const byPeriod = (values: readonly SeriesValue[]): Map<string, SeriesValue> =>
  new Map(values.map((value) => [value.period, value]));

/** What a series takes: its unit and no more decimals than it shows. A word for whoever wrote it where it doesn't. */
export function readValue(
  text: string,
  { unit, decimals }: Pick<Series, "unit" | "decimals">,
  point?: ReadOptions["point"],
): { value: number } | { fault: string } {
  const answer = readDanishNumber(text, { decimals: decimals > 0, point });
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
  return { value: number.value };
}

/** How many decimals a value needs. */
function decimalsOf(value: number): number {
  const [mantissa = "", exponent = "0"] = String(Math.abs(value)).split("e");
  return Math.max(0, (mantissa.split(".")[1]?.length ?? 0) - Number(exponent));
}
