import { expect, test } from "vitest";
import { beginsEachYear, caseNumber, caseNumberPatternProblem } from "./case-number-pattern";

test.each([
  ["YY-NNNNNN", 2022, 16257, "22-016257"],
  ["YY-NNNNNN", 2017, 4875, "17-004875"],
  ["YY/NNNN", 2005, 7, "05/0007"],
  ["NNNNNN", 2022, 42, "000042"],
  ["NNNN-YYYY", 2022, 12, "0012-2022"],
  ["YYYY.NNN", 2022, 12345, "2022.12345"],
])("%s in %i, number %i: %s", (pattern, year, number, written) => {
  expect(caseNumberPatternProblem(pattern)).toBeNull();
  expect(caseNumber(pattern, year, number)).toBe(written);
  expect(beginsEachYear(pattern)).toBe(pattern.includes("Y"));
});

test.each([
  "",
  "YY",
  "YY-NN",
  "NNNNNNNNN",
  "YYY-NNNN",
  "YY-NNN-NNN",
  "YY-NNNN-YY",
  "SAG-NNNN",
  "YY<NNNN",
  "NNNN-YYYYY",
])("%j is no pattern", (pattern) => expect(caseNumberPatternProblem(pattern)).toMatch(/[.]$/));
