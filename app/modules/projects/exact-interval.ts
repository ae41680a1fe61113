import jstat from "jstat";

const { jStat } = jstat;

/** How many of how many. */
export interface Counted {
  count: number;
  base: number;
}

const certainty = 0.95;

/**
 * Where the true share may reasonably lie: the exact 95 % interval of Clopper and Pearson (Biometrika 26, 1934, p. 404).
 * @returns shares in per cent
 */
export function exactInterval({ count, base }: Counted): { low: number; high: number } {
  const tail = (1 - certainty) / 2;
  return {
    low: count === 0 ? 0 : jStat.beta.inv(tail, count, base - count + 1) * 100,
    high: count === base ? 100 : jStat.beta.inv(1 - tail, count + 1, base - count) * 100,
  };
}

/**
 * How probable a difference at least as large is, were the two the same: Fisher's exact test, on both sides (of all tables with the same
 * sums those that are no likelier than the one seen).
 */
export function fisherProbability(one: Counted, other: Counted): number {
  const all = one.base + other.base;
  const counted = one.count + other.count;
  const of = (x: number) => jStat.hypgeom.pdf(x, all, counted, one.base);
  const seen = of(one.count);
  let probability = 0;
  for (let x = Math.max(0, counted - other.base); x <= Math.min(counted, one.base); x += 1)
    if (of(x) <= seen * (1 + 1e-7)) probability += of(x);
  return Math.min(1, probability);
}

/** Whether the numbers tell the two apart. */
export const tellsApart = (one: Counted, other: Counted): boolean => fisherProbability(one, other) < 1 - certainty;

/** So many of each would show this difference in four tries out of five; null where there is none. Rounded to two figures. */
export function neededInEach(one: Counted, other: Counted): number | null {
  const [p, q] = [one.count / one.base, other.count / other.base];
  const difference = Math.abs(p - q);
  if (difference === 0) return null;
  const middle = (p + q) / 2;
  const [z, power] = [1.959964, 0.841621];
  const spread = z * Math.sqrt(2 * middle * (1 - middle)) + power * Math.sqrt(p * (1 - p) + q * (1 - q));
  const exact = (spread / difference) ** 2;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(exact)) - 1);
  return Math.ceil(exact / step) * step;
}
