import { afterAll, expect, it } from "vitest";
import type { EvaluationDocumentInput } from "~/modules/pdf/evaluation-document";
import { stopTypesetting, typeset } from "~/modules/pdf/typeset.server";
import { evaluated, plusEvaluation } from "../factories/evaluations";
import {
  alternativesIn,
  describeWithJudges,
  expectSound,
  inOrder,
  judge,
  onDisk,
  taggedTextOf,
  textOf,
  workInKeptFolder,
} from "./pdf-judges";

workInKeptFolder();

afterAll(stopTypesetting);

describeWithJudges("the evaluation as a PDF", () => {
  it("is sound, tagged, archival and in our fonts", async () => {
    expectSound(await typeset("evaluation", plusEvaluation()), "Slutevaluering af Projekt PLUS");
  }, 60_000);

  it("says what it was for, what came of it, what was decided last, and what is to be decided now", async () => {
    const { pdf } = await typeset("evaluation", plusEvaluation());
    inOrder(
      textOf(pdf),
      "Slutevaluering",
      "Projekt PLUS",
      "Beskæftigelsesudvalget",
      "17-004875",
      "januar 2018 til oktober 2021",
      "110",
      "begyndte",
      "gennemførte, 88",
      "Formål",
      "forsørge sig selv",
      "Resultater",
      "50 deltagere. Målet er mindst 33 deltagere. Målet er nået.",
      "Resultater af Projekt PLUS",
      "Deltagerne i Projekt PLUS",
      "Økonomi",
      "10.000 kr. for hver, der gennemførte",
      "Det besluttede udvalget sidst",
      "fortsætter året ud",
      "Det skal udvalget tage stilling til nu",
      "Om indsatsen skal fortsætte i 2023.",
    );
  }, 60_000);

  it("has its table with heads, and each chart with its text alternative", async () => {
    const way = evaluated(
      "I job",
      [
        { moment: "start", value: 21 },
        { moment: "end", value: 40 },
      ],
      { target: 60 },
    );
    const { pdf } = await typeset("evaluation", plusEvaluation({ indicators: [way] }));
    const tags = taggedTextOf(pdf);
    expect(tags.match(/Table \(block\)/g)).toHaveLength(1);
    expect(tags).toMatch(/TH [^]*"Udgangspunkt"/);
    expect(tags.match(/^ *Figure/gm)).toHaveLength(2);
    expect(alternativesIn(pdf)).toHaveLength(2);
  }, 60_000);

  it("leaves out what tells of fewer than five, also from the answer and the figures beside it", async () => {
    const few = evaluated("Afgang", [{ moment: "end", value: 3 }], { kind: "count", unit: "deltagere", target: 2 });
    const started = evaluated("Begyndte", [{ moment: "end", value: 4 }], { role: "started", kind: "count" });
    const said = textOf((await typeset("evaluation", plusEvaluation({ indicators: [few, started] }))).pdf);
    expect(said).toContain("udeladt");
    expect(said).not.toMatch(/3 deltagere|Målet er nået|begyndte|for hver/);
    expect(said).toContain("Om målet er nået, er udeladt.");
    const told = textOf((await typeset("evaluation", plusEvaluation({ indicators: [few, started], hidesFew: false }))).pdf); // prettier-ignore
    expect(told).toContain("3 deltagere. Målet er mindst 2 deltagere. Målet er nået.");
  }, 60_000);

  it("gives the same bytes for the same input, sets a project of which little is known, and refuses what it doesn't know", async () => {
    const [one, other] = [await typeset("evaluation", plusEvaluation()), await typeset("evaluation", plusEvaluation())];
    expect(Buffer.from(one.pdf).equals(Buffer.from(other.pdf))).toBe(true);
    const aimless = evaluated("I job", [{ moment: "end", value: 68, count: 15, base: 22 }]);
    const { pdf } = await typeset("evaluation", plusEvaluation({ indicators: [aimless] }));
    // The heading hangs in the margin; the table, which is wider, begins beneath it.
    const lines = judge("pdftotext", "-layout", onDisk(pdf), "-").split("\n");
    const [beside, table] = ["Projektet har ikke noget mål", "Resultater af Projekt PLUS"].map((words) => lines.findIndex((line) => line.includes(words))); // prettier-ignore
    expect(lines[beside!]).toMatch(/^ *Resultater +Projektet har ikke/);
    expect(table).toBeGreaterThan(beside!);
    const bare = await typeset("evaluation", plusEvaluation({ indicators: [], last: null }));
    expect(textOf(bare.pdf)).toContain("Der er ingen indikatorer at måle på.");
    expect(bare.pages).toBe(1);
    await expect(typeset("evaluation", { ...plusEvaluation(), secret: 1 } as EvaluationDocumentInput)).rejects.toThrow(
      /secret/,
    );
  }, 60_000);
});
