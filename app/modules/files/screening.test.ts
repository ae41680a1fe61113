import { describe, expect, it } from "vitest";
import { findCprNumbers } from "./screening";

const masked = (text: string) => findCprNumbers(text).map((finding) => finding.masked);

describe("what is found", () => {
  it.each([
    ["a hyphen", "010170-1234"],
    ["nothing between", "0101701234"],
    ["a space", "010170 1234"],
    ["spaces about the hyphen", "010170 - 1234"],
    ["a no-break space", "010170\u00A01234"],
    ["a narrow no-break space", "010170\u202F1234"],
    ["a figure space", "010170\u20071234"],
    ["an en dash", "010170–1234"],
    ["an em dash", "010170—1234"],
    ["a no-break hyphen", "010170\u20111234"],
    ["a minus sign", "010170\u22121234"],
    ["a fullwidth hyphen and digits", "010170-1234"],
    ["Arabic digits", "٠١٠١٧٠-١٢٣٤"],
    ["an underscore, as in file names", "010170_1234"],
    ["a line break after the hyphen", "010170-\n1234"],
    ["a line break before the hyphen", "010170\n-1234"],
    ["a line break in place of the space", "født 010170\n1234 Hansen"],
    ["a Windows line break", "010170-\r\n1234"],
    ["an old Mac line break", "010170-\r1234"],
    ["a line separator", "010170-\u20281234"],
    ["a line break inside the date", "0101\n70-1234"],
    ["a line break inside the serial number", "010170-12\n34"],
    ["a soft hyphen inside", "0101\u00AD70-12\u00AD34"],
    ["a soft hyphen for hyphen", "010170\u00AD1234"],
    ["zero-width spaces inside", "0\u200B1\u200B0\u200B1\u200B7\u200B0-1234"],
    ["a zero-width joiner and a byte order mark", "010170\u200D-\uFEFF1234"],
    ["direction marks", "\u200E010170\u200F-\u202D1234\u202C"],
    ["the date with full stops", "01.01.70-1234"],
    ["the date with slashes", "01/01/70-1234"],
    ["the date in pairs", "01 01 70-1234"],
    ["all in pairs", "01 01 70 - 12 34"],
    ["digits spaced out one by one", "0 1 0 1 7 0 - 1 2 3 4"],
  ])("%s", (_, text) => {
    expect(masked(text)).toEqual(["010170-xxxx"]);
    expect(masked(`Anne Hansen, ${text}, bor i Skjern.`)).toEqual(["010170-xxxx"]);
  });

  it.each([
    ["a letter before", "CPR010170-1234"],
    ["a letter after", "010170-1234Hansen"],
    ["parentheses", "(010170-1234)"],
    ["a colon before", "cpr:0101701234"],
    ["a full stop after", "Født 0101701234."],
    ["a list with commas and no spaces", "010170-1234,020270-2345"],
    ["ten digits in one, in a list", "0101701234,0202702345"],
    ["a file name", "2022_010170-1234_ansoegning.pdf"],
    ["a path", "/sager/2022/010170-1234.pdf"],
    ["a query in a link", "https://intranet/borger?cpr=0101701234&vis=1"],
    ["a table cell", "Hansen\t0101701234\t12.000"],
    ["a row's number before", "1 010170 1234 Hansen"],
    ["a row's number before ten digits", "14 0101701234 Hansen"],
    ["an amount after the space", "Hansen 010170 1234 3.500 kr."],
    ["an amount after ten digits", "0101701234 3.500 kr."],
    ["a name that ends like a label", "Jean 0101701234"],
    ["an account's holder", "kontohaver 0101701234"],
    ["the word cpr despite neighbours", "CPR-nr. 010170 1234 01"],
    ["the word personnummer despite the unit", "Personnummer 0101701234, 5 pct."],
    ["a further number after a hyphen", "010170-1234-01"],
    ["a slash after", "010170-1234/2"],
    ["a decimal look after a hyphened one", "010170-1234.5"],
  ])("with %s", (_, text) => {
    expect(masked(text)[0]).toBe("010170-xxxx");
  });

  it.each([
    ["290200-4321", "29 February 2000"],
    ["290204 4321", "29 February of a leap year"],
    ["311299-9999", "the last day of a year"],
    ["010100-0001", "the first day of a century"],
    ["0107075017", "born 1907 or 2007, no modulus asked for"],
    ["300450-1230", "30 April"],
  ])("%s: %s", (text) => {
    expect(findCprNumbers(text)).toHaveLength(1);
  });

  it("several, with where they stand in the text as given", () => {
    const text = "A 0101\u00AD70-1234 og\r\nB 311299–4321";
    const found = findCprNumbers(text);
    expect(found.map(({ index, length }) => text.slice(index, index + length))).toEqual([
      "0101\u00AD70-1234",
      "311299–4321",
    ]);
  });

  it("shows the surroundings on one line and every number masked", () => {
    const text = `${"før ".repeat(30)}Anne 010170-1234,\nBo 020270-2345 ${"efter ".repeat(30)}`;
    const [first, second] = findCprNumbers(text);
    expect(first?.context).toContain("Anne 010170-xxxx, Bo 020270-xxxx");
    expect(second?.context).toContain("Anne 010170-xxxx, Bo 020270-xxxx");
    expect(first?.context.startsWith("… ")).toBe(true);
    for (const { context } of [first, second].filter((finding) => finding !== undefined)) {
      expect(context).not.toMatch(/1234|2345/);
    }
  });

  it("masks a number that the surroundings cut in two", () => {
    const [first] = findCprNumbers(`010170-1234 ${"x".repeat(27)} 020270-2345 030370-3456`);
    expect(first?.context).not.toContain("2345");
    expect(first?.context).not.toContain("3456");
  });
});

describe("what is not found", () => {
  it.each([
    ["a date", "18-08-2022"],
    ["a date with full stops", "18.08.2022"],
    ["a date in words", "18. august 2022"],
    ["an ISO date and time", "2022-08-18T15:08:12"],
    ["a period", "01-01-2020-31-12-2022"],
    ["years", "2011-2019"],
    ["a case number", "22-016257"],
    ["another case number", "17-004875"],
    ["a case number and a year", "22-010175 2017"],
    ["a document of a case", "22-010170-1234"],
    ["KLE", "15.20.00-G01-5-17"],
    ["a CVR number", "CVR 29189609"],
    ["a CVR number with a year", "29189609 2022"],
    ["an EAN number", "5798005570154"],
    ["an EAN number in groups", "5798 005570 1540"],
    ["an EAN number that holds a date", "5790101701234"],
    ["an IBAN", "DK5000400440116243"],
    ["a phone number", "+45 99 74 24 24"],
    ["a phone number in one", "99742424"],
    ["a Swedish phone number", "+0701201234"],
    ["an account with its branch and a hyphen", "7670-0101701234"],
    ["an account with its branch", "reg. 7670 0101701234"],
    ["an account by its name", "kontonr. 0101701234"],
    ["an account in words", "på kontonummeret 0101701234"],
    ["a P-number", "P-nr. 1003123456"],
    ["a P-number in words", "P-nummer: 1003123456"],
    ["an ISBN", "ISBN 0101701234"],
    ["an amount", "1508701234 kr."],
    ["an amount with decimals", "1508701234,50"],
    ["an amount in thousands", "1.508.701.234"],
    ["an amount after its currency", "kr. 1508701234"],
    ["a share", "0,1508701234"],
    ["a decimal", "15.0870-1234"],
    ["groups of digits", "010203 0405 0607"],
    ["no such month", "011370-1234"],
    ["no such day", "320170-1234"],
    ["day zero", "000170-1234"],
    ["month zero", "010070-1234"],
    ["31 April", "310470-1234"],
    ["29 February of no leap year", "290201-1234"],
    ["30 February", "300200-1234"],
    ["eleven digits", "01017012345"],
    ["nine digits", "010170-123"],
    ["two cells of a table", "150870\t1234"],
    ["a blank line between", "150870\n\n1234"],
    ["already masked", "010170-xxxx"],
    ["figures of a price table", "16.990 203.880 88 % 1.234,5 815.520"],
    ["a checksum", "3fb1508701234567a"],
    ["a UUID", "123e4567-e89b-12d3-a456-426614174000"],
    ["nothing", ""],
  ])("%s: %s", (_, text) => {
    expect(masked(text)).toEqual([]);
    expect(masked(`Teksten ${text} fortsætter.`)).toEqual([]);
  });
});

describe("a long text", () => {
  it("takes time in proportion to its length, whatever it holds", () => {
    const hostile = ["1 ", "0101\n", "010170 ", "010170-123", "0101701234 ", "- ", "\u00AD", "1"];
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(300_000 / piece.length));
      const start = performance.now();
      findCprNumbers(text);
      expect(performance.now() - start, JSON.stringify(piece)).toBeLessThan(5_000);
    }
  }, 60_000);
});
