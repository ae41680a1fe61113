/**
 * A ratio rounded as Danes do by hand, half away from zero, exact by the decimals that the two are written with: 1 of 3 in per cent
 * with one decimal is `ratio(1, 3, 1, 100)`, 33.3.
 * @param times what the ratio is counted in: 100 for per cent
 * @throws RangeError where the denominator is 0
 */
export function ratio(numerator: number, denominator: number, decimals: number, times = 1): number {
  const [above, below] = [decimalOf(numerator), decimalOf(denominator)];
  if (below.digits === 0n) throw new RangeError("Nothing is a share of nothing.");
  // above / below × times × 10^decimals, in whole numbers
  const shift = below.decimals - above.decimals + decimals;
  let top = above.digits * BigInt(times);
  let bottom = below.digits;
  if (shift >= 0) top *= 10n ** BigInt(shift);
  else bottom *= 10n ** BigInt(-shift);
  const negative = top < 0n !== bottom < 0n;
  const [high, low] = [abs(top), abs(bottom)];
  const rounded = (high * 2n + low) / (low * 2n);
  const value = Number(`${rounded}e${-decimals}`);
  return negative && value !== 0 ? -value : value;
}

const abs = (value: bigint) => (value < 0n ? -value : value);

/** 1.25 as 125 with 2 decimals. */
function decimalOf(value: number): { digits: bigint; decimals: number } {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const decimals = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return decimals < 0 ? { digits: digits * 10n ** BigInt(-decimals), decimals: 0 } : { digits, decimals };
}

/** A count of a base in per cent, rounded. @throws RangeError where the base is 0 */
export const shareInPercent = (count: number, base: number, decimals: number): number =>
  ratio(count, base, decimals, 100);

/** The change from one value to another in per cent of the first, rounded; null where the first is nothing or below. */
export function changeInPercent(from: number, to: number, decimals = 1): number | null {
  return from > 0 ? ratio(difference(from, to), from, decimals, 100) : null;
}

/** To less from, by the decimals that they are written with: 0.3 − 0.1 is 0.2. */
export function difference(from: number, to: number): number {
  const [first, last] = [decimalOf(from), decimalOf(to)];
  const decimals = Math.max(first.decimals, last.decimals);
  const whole = ({ digits, decimals: has }: typeof first) => digits * 10n ** BigInt(decimals - has);
  return Number(`${whole(last) - whole(first)}e${-decimals}`);
}
