import { expect, test } from "vitest";
import {
  countOf,
  countWord,
  formatBytes,
  formatKroner,
  formatNumber,
  formatShare,
  listInWords,
} from "./danish-numbers";

test("thousands have points, decimals a comma", () => {
  expect(formatNumber(16990)).toBe("16.990");
  expect(formatNumber(203880)).toBe("203.880");
  expect(formatNumber(1234567.891, 2)).toBe("1.234.567,89");
  expect(formatNumber(999)).toBe("999");
  expect(formatNumber(-1500)).toBe("−1.500");
});

test("a unit stays with its number", () => {
  expect(formatKroner(16990)).toBe("16.990\u00a0kr.");
  expect(formatKroner(16990.5, 2)).toBe("16.990,50\u00a0kr.");
  expect(formatShare(0.88)).toBe("88\u00a0%");
  expect(formatShare(0.125, 1)).toBe("12,5\u00a0%");
});

test.each([
  [0, "0\u00a0byte"],
  [999, "999\u00a0byte"],
  [1000, "1\u00a0kB"],
  [412_300, "412\u00a0kB"],
  [999_499, "999\u00a0kB"],
  [999_500, "1,0\u00a0MB"],
  [1_240_000, "1,2\u00a0MB"],
  [9_949_000, "9,9\u00a0MB"],
  [9_960_000, "10\u00a0MB"],
  [31_457_280, "31\u00a0MB"],
  [2_500_000_000, "2,5\u00a0GB"],
])("%d bytes are %s", (bytes, said) => expect(formatBytes(bytes)).toBe(said));

test("counts in words and with words", () => {
  expect([0, 1, 3, 12, 13].map((count) => countWord(count))).toEqual(["ingen", "en", "tre", "tolv", "13"]);
  expect(countWord(1, "et")).toBe("et");
  expect(countOf(1, "punkt", "punkter")).toBe("1 punkt");
  expect(countOf(0, "punkt", "punkter")).toBe("0 punkter");
  expect(countOf(1200, "punkt", "punkter")).toBe("1.200 punkter");
});

test("lists in words", () => {
  expect(listInWords([])).toBe("");
  expect(listInWords(["Ib Sandholt"])).toBe("Ib Sandholt");
  expect(listInWords(["PDF", "DOCX", "PNG"], "eller")).toBe("PDF, DOCX eller PNG");
});
