import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatShareOf, readDanishShare, readNumberWord } from "./danish-share";
import { changeInPercent, difference, ratio, shareInPercent } from "./ratio";

const share = (text: string) => {
  const read = readDanishShare(text);
  return read.kind === "share" ? [read.share.count, read.share.base] : read.kind;
};

describe("a share", () => {
  test.each<[string, number, number]>([
    ["97 af 110", 97, 110],
    ["97 ud af 110", 97, 110],
    ["fem af de seks", 5, 6],
    ["Fem ud af seks", 5, 6],
    ["4/5", 4, 5],
    ["4 / 5", 4, 5],
    ["ingen af de syvogtyve", 0, 27],
    ["1.250 af 3.478", 1250, 3478],
    ["én af i alt tolv", 1, 12],
  ])("%s", (text, count, base) => expect(share(text)).toEqual([count, base]));

  test.each(["97", "97 %", "48 pct. af befolkningen", "a/b", "4,5 af 6", "-1 af 4", "", "af", "3 kr. af 4 kr."])(
    "%s is none",
    (text) => expect(share(text)).toBe("no share"),
  );

  test("more than the whole, or of nothing, is refused with what to do", () => {
    expect(readDanishShare("111 af 110")).toMatchObject({ kind: "wrong", message: expect.stringContaining("111 er flere end de 110") }); // prettier-ignore
    expect(readDanishShare("0/0")).toMatchObject({ kind: "wrong" });
  });

  test("what is written is read again", () => {
    const pairs = fc.integer({ min: 1, max: 9_999_999 }).chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base))); // prettier-ignore
    fc.assert(
      fc.property(pairs, ([count, base]) => {
        expect(share(formatShareOf({ count, base }))).toEqual([count, base]);
      }),
    );
  });

  test("number words up to ninety-nine are each read once", () => {
    const words = "en to tre fire fem seks syv otte ni".split(" ");
    const tens = "tyve tredive fyrre halvtreds tres halvfjerds firs halvfems".split(" ");
    for (const [ten, name] of tens.entries())
      for (const [one, word] of words.entries())
        expect(readNumberWord(`${word}og${name}`)).toBe((ten + 2) * 10 + one + 1);
    expect(readNumberWord("mange")).toBeNull();
    expect(readNumberWord("toogtolv")).toBeNull();
  });
});

describe("what is computed", () => {
  test("is rounded by hand", () => {
    expect(shareInPercent(97, 110, 0)).toBe(88);
    expect(shareInPercent(97, 110, 1)).toBe(88.2);
    expect(shareInPercent(1, 8, 2)).toBe(12.5);
    expect(shareInPercent(1, 200, 0)).toBe(1);
    expect(ratio(-1, 200, 0, 100)).toBe(-1);
    expect(Object.is(ratio(-1, 1000, 0, 100), 0)).toBe(true);
    expect(changeInPercent(66.5, 71.4)).toBe(7.4);
    expect(changeInPercent(200, 150)).toBe(-25);
    expect(changeInPercent(0, 5)).toBeNull();
    expect(changeInPercent(-4, 5)).toBeNull();
    expect(difference(0.1, 0.3)).toBe(0.2);
    expect(difference(1e21, 1)).toBe(-1e21);
    expect(() => ratio(1, 0, 1)).toThrow(RangeError);
  });

  test("is exact: no decimal notation of the two makes it round otherwise", () => {
    const decimal = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 3 }), ([a, ad], [b, bd], decimals) => {
        const result = ratio(Number(`${a}e-${ad}`), Number(`${b}e-${bd}`), decimals, 100);
        // |result − a/b·100| ≤ half of its last decimal, in whole numbers
        const scaled = BigInt(Math.round(result * 10 ** decimals));
        const [top, bottom] = [BigInt(a) * 100n * 10n ** BigInt(bd + decimals), BigInt(b) * 10n ** BigInt(ad)];
        const gap = scaled * bottom - top;
        expect((gap < 0n ? -gap : gap) * 2n <= bottom).toBe(true);
      }),
    );
  });
});
