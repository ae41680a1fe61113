import { expect, it } from "vitest";
import { cleanStrings, cleanText } from "./clean-text";

it.each([
  ["composes what was pasted in pieces", "Æble A\u030Arhus e\u0301", "Æble Århus é"],
  ["drops control characters and keeps line breaks", "a\u0000b\u0007c\r\nd\te\u009F", "abc\nd e"],
  ["puts a sign in the place of half a character", "x\uD83D y\uDE00", "x\uFFFD y\uFFFD"],
  ["keeps whole ones", "😀 👩‍💼 王", "😀 👩‍💼 王"],
  ["drops what turns the direction of its neighbours", "navn\u202Egnp.exe\u2066x\u2069", "navngnp.exex"],
  ["keeps right-to-left names and their joiners", "فاطمة الزهراء می\u200Cخواهم", "فاطمة الزهراء می\u200Cخواهم"],
  [
    "knows Word's bullets, and writes other private characters as codes",
    "\uF0B7 et \uE123 \u{F0000}",
    "• et [U+E123] [U+F0000]",
  ],
])("%s", (_what, given, wanted) => {
  expect(cleanText(given)).toBe(wanted);
});

it("cleans every string of a value and leaves the rest", () => {
  expect(cleanStrings({ a: ["\u0000x", 1, null], b: { c: true, d: "\uF0B7" } })).toEqual({
    a: ["x", 1, null],
    b: { c: true, d: "•" },
  });
});
