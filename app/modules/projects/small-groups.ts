import { countBehind, type IndicatorShape, type Measured } from "./indicator";

/** So many people at least, before what is published tells of them. */
export const smallestGroup = 5;

/** Few, but not nobody. */
export const isSmall = (people: number): boolean => people > 0 && people < smallestGroup;

/**
 * Whether a number tells of fewer than five people: the group that was measured, those counted in it, or the rest of it, who can be
 * counted from the two. A share without its base tells of no group. Of those counted, zero tells of nobody.
 */
export function tellsOfFew(shape: Pick<IndicatorShape, "kind" | "decimals" | "unit">, measured: Measured): boolean {
  if (shape.kind === "fraction") return false;
  if (shape.kind === "count") return isSmall(measured.value);
  if (measured.base !== null && isSmall(measured.base)) return true;
  const behind = countBehind(shape, measured);
  if (behind) return isSmall(behind.count) || isSmall(behind.base - behind.count);
  return measured.count !== null && isSmall(measured.count);
}
