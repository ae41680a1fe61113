import { formatNumber } from "~/ui/danish-numbers";

/** What a written number counts, where it says so. */
export type NumberUnit = "percent" | "percentagePoints" | "kroner";

/** A number as it stands in a Danish text: "3.478", "1.234,5", "16 pct.", "345 mio. kr.". */
export interface DanishNumber {
  /** the whole number, its scale counted in: 345000000 of "345 mio. kr." */
  value: number;
  /** how many decimals are written: 1 of "345,5 mio. kr." */
  decimals: number;
  unit: NumberUnit | null;
  /** 1, or what the written number is thousands, millions or milliards of */
  scale: 1 | 1e3 | 1e6 | 1e9;
}

export type ReadNumber =
  | { kind: "number"; number: DanishNumber }
  /** "1.234" where decimals are possible: thousands in Danish, a decimal in English. Whoever wrote it is asked, never guessed about. */
  | { kind: "ambiguous"; readings: [DanishNumber, DanishNumber]; message: string }
  | { kind: "not a number"; message: string };

export interface ReadOptions {
  /** Whether what is read may have decimals: then "1.234" is ambiguous. Without them it is a whole number. */
  decimals?: boolean;
  /** What a point means, where whoever gave the numbers has said so: a whole file is answered for once. */
  point?: "thousands" | "decimal";
  /** The most that it can be: a "1.234" that would be more as thousands is asked about, even where no decimals are taken. */
  most?: number;
}

const scales: Record<string, DanishNumber["scale"]> = { "t.": 1e3, "mio.": 1e6, "mia.": 1e9 };
const scaleWords: Record<DanishNumber["scale"], string> = { 1: "", 1e3: "t.", 1e6: "mio.", 1e9: "mia." };

const tail =
  /\s*(?:(t\.|mio\.?|mia\.?|millioner|milliarder)\s*)?(kr\.?|kroner|,-|%-point|procentpoint|pct\.?-?\s?point|%|pct\.?|procent)?$/i;

/** The most digits that a JavaScript number holds exactly. */
const mostDigits = 15;

/**
 * Reads a number as Danes write it: point (or a space) between thousands, comma before decimals.
 * @returns what it is, or, in words for whoever wrote it, why it is none and what to write
 */
export function readDanishNumber(
  text: string,
  { decimals = true, point, most = Infinity }: ReadOptions = {},
): ReadNumber {
  const said = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const plain = said.replace(/^kr\.?\s*(?=[\d+−–-])/i, "");
  const ending = tail.exec(plain);
  const written = plain.slice(0, ending?.index ?? plain.length).trim();
  const unit = unitOf(ending?.[2] ?? (plain === said ? "" : "kr."));
  const scale = scaleOf(ending?.[1] ?? "");
  const [, sign = "", digits = ""] = /^([+−–-]?)\s?(.*)$/.exec(written) ?? [];
  const negative = sign !== "" && sign !== "+";
  const number = (whole: string, fraction: string): DanishNumber => ({
    value: toValue(negative, whole, fraction, scale),
    decimals: fraction.length,
    unit,
    scale,
  });
  const refuse = (message: string): ReadNumber => ({ kind: "not a number", message });

  if (digits.replace(/\D/g, "").length > mostDigits)
    return refuse(`“${said}” har for mange cifre. Skriv højst ${mostDigits}.`);
  if (point === "decimal") {
    const english = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/.exec(digits);
    return english
      ? { kind: "number", number: number(english[1]!.replaceAll(",", ""), english[2] ?? "") }
      : refuse(`“${said}” er ikke et tal med punktum som decimaltegn. Ret det, eller vælg, at komma er decimaltegnet.`);
  }
  const danish = /^(\d{1,3}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|\d+)(?:,(\d+))?$/.exec(digits);
  if (danish && !/^0\d*[. ]/.test(digits)) {
    const whole = danish[1]!.replace(/[. ]/g, "");
    const fraction = danish[2] ?? "";
    const one = number(whole, fraction);
    // "16.990,-" has its comma.
    const tooMany = one.value > most;
    const asks =
      (decimals || tooMany) && point === undefined && ending?.[2] !== ",-" && /^\d{1,3}\.\d{3}$/.test(digits);
    if (asks) {
      const other = number(...(digits.split(".") as [string, string]));
      const message = tooMany && other.value <= most ? meantDecimal(said, most, other) : whichOf(said, one, other);
      return { kind: "ambiguous", readings: [one, other], message };
    }
    return { kind: "number", number: one };
  }
  const english = /^(\d{1,3}(?:,\d{3})*|\d+)\.(\d+)$/.exec(digits);
  if (english) {
    const meant = number(english[1]!.replaceAll(",", ""), english[2]!);
    return refuse(`Skriv decimaler med komma: ${formatDanishNumber(meant)} i stedet for ${said}.`);
  }
  return refuse(
    said === "" ? "Skriv et tal, for eksempel 1.234,5." : `“${said}” er ikke et tal. Skriv for eksempel 1.234,5.`,
  );
}

const whichOf = (said: string, thousands: DanishNumber, decimal: DanishNumber) =>
  `“${said}” kan læses på to måder. Skriv ${formatNumber(thousands.value / thousands.scale, 1)} eller ${formatNumber(decimal.value / decimal.scale, decimal.decimals)}.`;

const meantDecimal = (said: string, most: number, decimal: DanishNumber) =>
  `“${said}” læses som tusinder, og her er ${formatNumber(most)} det højeste. Mente du ${formatNumber(decimal.value / decimal.scale, decimal.decimals)}? Skriv det med komma.`;

function toValue(negative: boolean, whole: string, fraction: string, scale: number): number {
  // By the decimal notation, so that 345,1 mio. is 345100000 and not a sum of floating errors.
  const value = Number(`${whole}.${fraction || "0"}e${Math.round(Math.log10(scale))}`);
  return negative && value !== 0 ? -value : value;
}

function unitOf(word: string): NumberUnit | null {
  const said = word.toLowerCase();
  if (said === "") return null;
  if (said.startsWith("kr") || said === ",-") return "kroner";
  return said.endsWith("point") ? "percentagePoints" : "percent";
}

function scaleOf(word: string): DanishNumber["scale"] {
  const said = word.toLowerCase();
  if (said.startsWith("milliard")) return 1e9;
  if (said.startsWith("million")) return 1e6;
  return scales[said.endsWith(".") || said === "" ? said : `${said}.`] ?? 1;
}

/** In running text a share is "16 pct.", in a table "16 %" (DOMAIN.md section 5). */
export type FigurePlace = "text" | "table";

const hardSpace = "\u00a0";

/** As it is written: "3.478", "16 pct.", "203.880 kr.", "345,5 mio. kr."; `readDanishNumber` reads the same number again. */
export function formatDanishNumber(
  { value, decimals, unit, scale }: DanishNumber,
  place: FigurePlace = "text",
): string {
  const exponent = Math.round(Math.log10(scale));
  const shown = formatNumber(shifted(value, -exponent), decimals);
  return [shown, scaleWords[scale], unit === null ? "" : unitWords(unit, place)]
    .filter((part) => part !== "")
    .join(hardSpace);
}

function unitWords(unit: NumberUnit, place: FigurePlace): string {
  if (unit === "kroner") return "kr.";
  if (unit === "percentagePoints") return place === "table" ? "%-point" : "procentpoint";
  return place === "table" ? "%" : "pct.";
}

/** Ten to the power of `by` times the value, exact in decimals. */
function shifted(value: number, by: number): number {
  const [mantissa, exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + by}`);
}

/**
 * Rounds as Danes do by hand: half away from zero, by the decimals that are written and not by how the machine holds them:
 * 1,005 becomes 1,01, and −2,5 becomes −3.
 */
export function roundHalfAway(value: number, decimals = 0): number {
  const rounded = shifted(Math.round(shifted(Math.abs(value), decimals)), -decimals);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
