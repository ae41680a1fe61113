/** Numbers as Danes read them: point between thousands, comma before decimals, and a hard space before a unit. */

const hardSpace = "\u00a0";

/** By decimals. Making one takes fifty times as long as using it, and a plan's page writes thousands of numbers. */
const formats = new Map<number, Intl.NumberFormat>();

function formatOf(decimals: number): Intl.NumberFormat {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("da-DK", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format;
}

/** "16.990", "16.990,50" (`decimals` 2), "−3" with a minus: a hyphen is narrower than the figures, and may end a line. */
export const formatNumber = (value: number, decimals = 0): string => formatOf(decimals).format(value).replace("-", "−");

/** "16.990 kr."; øre only when asked for. */
export function formatKroner(value: number, decimals: 0 | 2 = 0): string {
  return `${formatNumber(value, decimals)}${hardSpace}kr.`;
}

/** A share from 0 to 1 as "88 %". */
export function formatShare(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}${hardSpace}%`;
}

const units = ["byte", "kB", "MB", "GB", "TB"] as const;

/** Size of a file in decimal units, one decimal below ten from MB on: "412 kB", "1,2 MB", "24 MB". */
export function formatBytes(bytes: number): string {
  let [size, unit] = [bytes, 0];
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const decimals = unit >= 2 && size < 9.95 ? 1 : 0;
  return `${formatNumber(size, decimals)}${hardSpace}${units[unit]}`;
}

const words = ["ingen", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"] as const;

/** Small numbers in words, as in a sentence: "tre", "ingen", from 13 in digits. `et` for words that take et: "et bilag". */
export function countWord(count: number, gender: "en" | "et" = "en"): string {
  if (count === 1) return gender;
  return Number.isInteger(count) && count >= 0 && count < words.length ? (words[count] as string) : formatNumber(count);
}

/** "1 bilag", "3 punkter": digits with the right form of the word. */
export function countOf(count: number, one: string, more: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : more}`;
}

/** "a", "a og b", "a, b og c" */
export function listInWords(parts: string[], last: "og" | "eller" = "og"): string {
  return new Intl.ListFormat("da", { type: last === "og" ? "conjunction" : "disjunction" }).format(parts);
}
