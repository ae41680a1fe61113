import { readDanishNumber, type ReadOptions } from "~/modules/figures/danish-number";
import { shareInPercent } from "~/modules/figures/ratio";
import { formatNumber } from "~/ui/danish-numbers";
import {
  countsOf,
  decimalsOf,
  decimalsWords,
  scaleWords,
  valueWords,
  type IndicatorShape,
  type Measured,
} from "./indicator";

/** What was written for one measurement. A share may be its count and base alone; "97 af 110" and "4/5" are read where the value stands. */
export interface WrittenMeasured {
  value: string;
  count: string;
  base: string;
}

export type MeasuredField = keyof WrittenMeasured;

export type ReadMeasured = { measured: Measured } | { fault: string; field: MeasuredField };

/** As read and checked against what the indicator is; in words for whoever wrote it what is wrong, and at which field. */
export function readMeasured(
  shape: IndicatorShape,
  written: WrittenMeasured,
  point?: ReadOptions["point"],
): ReadMeasured {
  const pair = /^(\d{1,9})\s*(?:\/|af)\s*(\d{1,9})$/i.exec(written.value.trim());
  if (shape.kind === "fraction") return fraction(pair);
  const counted = pair && shape.kind === "share" ? { value: "", count: pair[1]!, base: pair[2]! } : written;
  const count = people(counted.count, "count");
  if ("fault" in count) return count;
  const base = people(counted.base, "base");
  if ("fault" in base) return base;
  if (base.people === 0)
    return { fault: "Gruppen kan ikke være på 0. Lad feltet være tomt, hvis den ikke kendes.", field: "base" };
  if (count.people !== null && base.people !== null && count.people > base.people)
    return {
      fault: `${formatNumber(count.people)} af ${formatNumber(base.people)} kan ikke passe: antallet er større end gruppen. Ret et af tallene.`,
      field: counted === written ? "count" : "value",
    };
  if (shape.kind === "share") return share(shape, counted.value, { count: count.people, base: base.people }, point);
  if (count.people !== null)
    return { fault: "Kun en andel har et antal bag sig. Lad feltet være tomt.", field: "count" };
  if (shape.kind === "count" && base.people !== null)
    return { fault: "Kun en andel eller et gennemsnit er målt i en gruppe. Lad feltet være tomt.", field: "base" };
  const value = number(shape, counted.value, point);
  return "fault" in value ? value : { measured: { value: value.value, count: null, base: base.people } };
}

function share(
  shape: IndicatorShape,
  text: string,
  { count, base }: { count: number | null; base: number | null },
  point?: ReadOptions["point"],
): ReadMeasured {
  const computed = count !== null && base !== null ? (decimals: number) => shareInPercent(count, base, decimals) : null;
  if (text.trim() === "") {
    if (computed === null) return { fault: "Skriv andelen, eller både antallet og gruppen.", field: "value" };
    return { measured: { value: computed(shape.decimals), count, base } };
  }
  const value = number(shape, text, point);
  if ("fault" in value) return value;
  if (computed !== null && computed(shape.decimals) !== value.value)
    return {
      fault: `${formatNumber(count!)} af ${formatNumber(base!)} er ${formatNumber(computed(shape.decimals + 1), shape.decimals + 1)} %, ikke ${valueWords(shape, { ...value, count, base })}. Ret et af tallene.`,
      field: "value",
    };
  if (count === null && base !== null && countsOf(shape.decimals, value.value, base).length === 0)
    return { fault: noSuchShare(shape, value.value, base), field: "value" };
  return { measured: { value: value.value, count, base } };
}

/** "Ingen andel af 22 er 66 %: 14 er 64 %, og 15 er 68 %. …" */
function noSuchShare(shape: IndicatorShape, value: number, base: number): string {
  const written = (share: number) => valueWords(shape, { value: share, count: null, base: null });
  const below = Math.floor((value / 100) * base);
  const [first, second] = [below, below + 1].map(
    (each) => `${formatNumber(each)} er ${written(shareInPercent(each, base, shape.decimals))}`,
  );
  return `Ingen andel af ${formatNumber(base)} er ${written(value)}: ${first}, og ${second}. Ret andelen eller gruppen, eller lad gruppen være tom.`;
}

function fraction(pair: RegExpExecArray | null): ReadMeasured {
  const [top, over] = [Number(pair?.[1]), Number(pair?.[2])];
  if (!pair || over === 0) return { fault: "Skriv en brøk, for eksempel 4/5.", field: "value" };
  if (top > over) return { fault: `${top}/${over} er mere end det hele. Skriv en brøk på højst 1.`, field: "value" };
  return { measured: { value: shareInPercent(top, over, 6), count: top, base: over } };
}

/** A value or target in the indicator's own kind. */
export function number(
  shape: IndicatorShape,
  text: string,
  point?: ReadOptions["point"],
): { value: number } | { fault: string; field: "value" } {
  const refuse = (fault: string) => ({ fault, field: "value" as const });
  const { kind, unit, decimals } = shape;
  if (kind === "fraction") {
    const read = fraction(/^(\d{1,9})\s*\/\s*(\d{1,9})$/.exec(text.trim()));
    return "fault" in read ? refuse(read.fault) : { value: read.measured.value };
  }
  const most = kind === "share" ? 100 : kind === "scale" ? shape.scaleMax! : undefined;
  const answer = readDanishNumber(withoutUnit(text, unit), { decimals: decimals > 0, point, most });
  if (answer.kind !== "number") return refuse(answer.message);
  const { value, unit: said } = answer.number;
  const percent = kind === "share" || unit === "%";
  if (said !== null && !(said === "percent" && percent) && !(said === "kroner" && unit === "kr."))
    return refuse(`“${text.trim()}” passer ikke til indikatoren. Skriv tallet uden enhed.`);
  if (decimalsOf(value) > decimals)
    return refuse(`Indikatoren har ${decimalsWords(decimals)}. Afrund ${text.trim()}, eller giv indikatoren flere.`);
  if (kind === "share" && value > 100) return refuse(`En andel kan ikke være over 100 %. Der står ${text.trim()}.`);
  if ((kind === "share" || kind === "count") && value < 0)
    return refuse(`${kind === "share" ? "En andel" : "Et antal"} kan ikke være under 0.`);
  if (kind === "scale" && (value < shape.scaleMin! || value > shape.scaleMax!))
    return refuse(`${text.trim()} ligger uden for skalaen. ${scaleWords(shape)}.`);
  return { value };
}

/** "9 måneder" of an indicator in months. */
function withoutUnit(text: string, unit: string): string {
  const said = text.trim();
  return unit !== "" && unit !== "%" && said.toLocaleLowerCase("da").endsWith(unit.toLocaleLowerCase("da"))
    ? said.slice(0, -unit.length)
    : said;
}

function people(
  text: string,
  field: "count" | "base",
): { people: number | null } | { fault: string; field: MeasuredField } {
  if (text.trim() === "") return { people: null };
  const answer = readDanishNumber(text, { decimals: false });
  if (
    answer.kind === "number" &&
    answer.number.unit === null &&
    Number.isInteger(answer.number.value) &&
    answer.number.value >= 0 &&
    answer.number.value <= 2_000_000_000
  )
    return { people: answer.number.value };
  return { fault: `“${text.trim()}” er ikke et antal personer. Skriv et helt tal.`, field };
}
