import { describe, expect, it } from "vitest";
import { type ScannedFile, scanFile } from "./scan-file";

const clean: ScannedFile = {
  fileName: "Bilag 1 - Økonomi.pdf",
  textStatus: "extracted",
  textProblem: null,
  text: "Projekt PLUS koster 203.880 kr. i 2022, sag 22-016257.",
  hidden: [{ place: "properties", label: "dokumentegenskaber", text: "Ringkøbing-Skjern Kommune" }],
};

describe("what stands in the way of publishing a file", () => {
  it("is nothing when all of it was read and holds no number", () => {
    expect(scanFile(clean)).toEqual([]);
  });

  it.each([
    ["its name", { fileName: "Ansøgning 010170-1234.pdf" }, "filnavnet"],
    ["its text", { text: "Anne Hansen, 010170-1234" }, "teksten"],
    [
      "its properties",
      { hidden: [{ place: "properties", label: "dokumentegenskaber", text: "Sag om 0101701234" }] as const },
      "dokumentegenskaber",
    ],
    [
      "a file inside it",
      {
        hidden: [{ place: "embedded", label: "den indlejrede fil “tal.xlsx”", text: "Hansen\t010170-1234\t" }] as const,
      },
      "den indlejrede fil “tal.xlsx”",
    ],
  ])("is a CPR number in %s, never quoted in full", (_, change, where) => {
    const [reason, ...more] = scanFile({ ...clean, ...change });
    expect(more).toEqual([]);
    expect(reason).toMatchObject({ level: "must", code: "cpr", where });
    expect(reason?.text).toContain(`I ${where} står noget, der ligner et CPR-nummer: “`);
    expect(reason?.text).toContain("010170-xxxx");
    expect(reason?.text).not.toContain("1234");
  });

  it("is one reason for each place, with its first findings and how many more", () => {
    const text = Array.from({ length: 10 }, (_, index) => `Borger ${index}: 01017${index}-1234.`).join("\n");
    const reasons = scanFile({ ...clean, text, fileName: "010170-1234.pdf" });
    expect(reasons.map(({ where }) => where)).toEqual(["filnavnet", "teksten"]);
    expect(reasons[1]?.text).toMatch(
      /^I teksten står 10 steder noget, der ligner et CPR-nummer: .* og 7 steder mere\.$/s,
    );
  });

  it("is text that could not be read, or not yet", () => {
    const problem = "Side 2 og 3 er billeder uden tekst, der kan gennemses.";
    expect(scanFile({ ...clean, textStatus: "unreadable", textProblem: problem })).toMatchObject([
      {
        level: "must",
        code: "unreadable",
        text: expect.stringMatching(/^Side 2 og 3 er billeder .* ikke gennemset for CPR-numre\.$/),
      },
    ]);
    expect(scanFile({ ...clean, textStatus: "pending" })).toMatchObject([{ level: "must", code: "pending" }]);
  });

  it("is what was read of a file that could not be read whole, too", () => {
    const reasons = scanFile({ ...clean, textStatus: "unreadable", textProblem: null, text: "010170-1234" });
    expect(reasons.map(({ code }) => code)).toEqual(["cpr", "unreadable"]);
  });

  it("only points a picture out, since somebody must look at it", () => {
    expect(scanFile({ ...clean, textStatus: "none", text: "" })).toMatchObject([{ level: "may", code: "picture" }]);
  });
});
