import { formatNumber } from "~/ui/danish-numbers";
import { readDanishNumber } from "./danish-number";

/** How many of how many. */
export interface Share {
  count: number;
  base: number;
}

export type ReadShare = { kind: "share"; share: Share } | { kind: "no share" } | { kind: "wrong"; message: string };

const units =
  "nul en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve".split(
    " ",
  );
const tens: Record<string, number> = {
  tyve: 20,
  tredive: 30,
  fyrre: 40,
  halvtreds: 50,
  tres: 60,
  halvfjerds: 70,
  firs: 80,
  halvfems: 90,
};

/** 6 of "seks", 27 of "syvogtyve", 0 of "ingen"; up to ninety-nine. Null for another word. */
export function readNumberWord(word: string): number | null {
  const said = word.normalize("NFC").toLowerCase();
  if (said === "ingen") return 0;
  if (said === "et" || said === "én" || said === "ét") return 1;
  const unit = units.indexOf(said);
  if (unit >= 0) return unit;
  if (said in tens) return tens[said]!;
  const [, one = "", ten = ""] = /^(\p{L}+?)og(\p{L}+)$/u.exec(said) ?? [];
  const small = one === "een" || one === "én" ? 1 : units.indexOf(one);
  return small >= 1 && small <= 9 && ten in tens ? tens[ten]! + small : null;
}

const parted = /^(.+?)\s*(?:\/|\s(?:ud\s+)?af\s+(?:de\s+|i\s+alt\s+)?)\s*(.+)$/iu;

/**
 * Reads a share as people write it: "97 af 110", "97 ud af 110", "fem af de seks", "4/5".
 * @returns `wrong`, in words for whoever wrote it, where it is a share of nothing, or more than the whole
 */
export function readDanishShare(text: string): ReadShare {
  const said = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const [, left, right] = parted.exec(said) ?? [];
  const count = left === undefined ? null : numberOf(left);
  const base = right === undefined ? null : numberOf(right);
  if (count === null || base === null) return { kind: "no share" };
  if (base === 0)
    return { kind: "wrong", message: `“${said}” er en andel af ingenting. Skriv, hvor mange der er i alt.` };
  if (count > base)
    return {
      kind: "wrong",
      message: `${formatCount(count)} er flere end de ${formatCount(base)}, de er en del af. Ret det ene eller det andet.`,
    };
  return { kind: "share", share: { count, base } };
}

function numberOf(text: string): number | null {
  const word = readNumberWord(text);
  if (word !== null) return word;
  const read = readDanishNumber(text, { decimals: false });
  if (read.kind !== "number" || read.number.unit !== null || read.number.value < 0) return null;
  return Number.isInteger(read.number.value) ? read.number.value : null;
}

const formatCount = (count: number) => formatNumber(count);

/** "97 af 110"; `readDanishShare` reads the same share again. */
export const formatShareOf = ({ count, base }: Share): string => `${formatCount(count)} af ${formatCount(base)}`;
