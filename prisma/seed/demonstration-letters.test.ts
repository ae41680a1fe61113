import { describe, expect, it, test } from "vitest";
import type { RichDocument } from "~/modules/richtext/document";
import { blockWords, passageWords } from "~/modules/richtext/passages";
import { correspondence } from "./content/letters/correspondence";
import type { DemoLetter } from "./content/letters/shapes";
import { blockTexts } from "./content/plain-text";
import { NEIGHBOURS } from "./content/neighbours";

const all = correspondence("2026-11-28");
const lettersOf = (municipality: string): DemoLetter[] =>
  all
    .filter((one) => one.municipality === municipality)
    .flatMap(({ inquiries }) => inquiries.flatMap(({ letter }) => letter ?? []));
const documentOf = ({ blocks }: DemoLetter) =>
  ({
    type: "doc",
    content: [{ type: "section", attrs: { id: "s", key: "brev", title: "", noRemarks: false }, content: blocks }],
  }) as RichDocument;
const everythingIn = (letter: DemoLetter): string =>
  [
    letter.salutation,
    ...letter.addressee,
    ...letter.references.flatMap(({ label, lines }) => [label, ...lines]),
    letter.letterDate,
    ...blockTexts(documentOf(letter)),
  ].join("\n");

/** Written by hand from the source: what carries over, as it stands there. */
const figures: Record<string, { letterDate: string; parts: string[] }> = {
  roskilde: {
    letterDate: "2018-04-26",
    parts: [
      ..."304062|2795531|9. april|juni 2017|1. september 2017|foråret 2018|november og december|cirka 200".split("|"),
      ..."februar 2018|8. ledighedsuge|under 30 år|over 50 år|Tre hovedveje til job|maj|efteråret 2018".split("|"),
      ..."vikarbureauer|puljemidler fra STAR|Hver måned|dashboard|jobindsats.dk|under landsgennemsnittet".split("|"),
      ..."branchegrupper|i job igen|Ved Stranden 8|1061 København K".split("|"),
    ],
  },
  hilleroed: {
    letterDate: "2018-07-06",
    parts: [
      ..."18/6995|11. juni 2018|1. august 2018|7-10 timer pr. uge|52 uger|C4|2 jobmatch-forløb|Workbase".split("|"),
      ..."Jobindsats|3. kvartal 2018|2. halvår 2018|100 %|over landsgennemsnittet|29. juni".split("|"),
      ..."-3,4%|0,5%|-2,8%|2,5%|-2,5%|3,9%|-10,8%|-1,4%|maj 2018|maj 2017|april 2018".split("|"),
      ..."Hele landet|Region Hovedstaden|Landsdel Nordsjælland|Hillerød|Danmarks Statistik|første jobsamtale".split(
        "|",
      ),
    ],
  },
  rudersdal: {
    letterDate: "2018-07-09",
    parts: [
      ..."18/1199|11. juni 2018|2017|1744|1.160|74 %|246|89 %|26 %|6 måneder|tre måneder|1. januar 2019".split("|"),
      ..."3 måneder|RFL|Schultz Fasit|august måned|Min Plan|hver måned|september måned|december|oktober 2018".split(
        "|",
      ),
      ..."under 30 år|over 50 år|dashboard|efteråret|vikarjob|moden direktør|rådighed|første svar".split("|"),
    ],
  },
};

describe.each(Object.keys(figures))("the letter of %s", (municipality) => {
  const [letter] = lettersOf(municipality);
  const words = everythingIn(letter!);

  it("is the only one written here, and carries the source's date, figures and names of things", () => {
    expect(lettersOf(municipality)).toHaveLength(1);
    expect(letter!.letterDate).toBe(figures[municipality]!.letterDate);
    expect(figures[municipality]!.parts.filter((part) => !words.includes(part))).toEqual([]);
  });

  it("holds each sentence that is a promise or an answer in one block", () => {
    const blocks: string[] = [];
    const visit = (node: Parameters<typeof blockWords>[0]): void => {
      blocks.push(passageWords(blockWords(node)));
      if ("content" in node && node.content) node.content.forEach((child) => visit(child));
    };
    visit(documentOf(letter!));
    const inquiry = all.flatMap(({ inquiries }) => inquiries).find((one) => one.letter === letter)!;
    const quotes = [
      ...letter!.commitments.map(({ quote }) => quote),
      ...inquiry.questions.flatMap(({ answeredBy }) => answeredBy),
    ];
    expect(quotes.length).toBeGreaterThan(6);
    expect(quotes.filter((quote) => blocks.filter((block) => block.includes(quote)).length !== 1)).toEqual([]);
  });
});

test("every question quotes its letter", () => {
  for (const { key, text, questions } of all.flatMap(({ inquiries }) => inquiries))
    for (const { quote } of questions) expect(text.join("\n").includes(quote), `${key}: ${quote}`).toBe(true);
});

test("everybody who is named is a person of that municipality", () => {
  for (const { municipality, inquiries, template, cases } of all) {
    const known = new Set(NEIGHBOURS.find((one) => one.municipality === municipality)!.people.map(({ key }) => key));
    const named = [
      ...cases.map(({ createdBy }) => createdBy),
      ...template.stations.map(({ person }) => person),
      ...inquiries.flatMap(({ owner, questions, letter, mentioned }) => [
        owner,
        ...questions.map((question) => question.owner),
        ...mentioned.flatMap(({ author, commitments }) => [author, ...commitments.map((one) => one.owner)]),
        ...(letter
          ? [
              letter.author,
              ...letter.stations.map(({ person }) => person),
              ...letter.signatories.flatMap(({ person, inPlaceOf }) => [person, inPlaceOf?.person ?? person]),
              ...letter.commitments.flatMap((one) => [one.owner, ...one.updates.map(({ by }) => by)]),
            ]
          : []),
      ]),
    ];
    expect(
      named.filter((key) => !known.has(key)),
      municipality,
    ).toEqual([]);
  }
});

test("what a source doesn't say is marked as invented", () => {
  for (const { inquiries, series } of all) {
    for (const { deadline, deadlineNote, key } of inquiries)
      if (deadline && key !== "rudersdal/waiting") expect(deadlineNote, key).toMatch(/^Opdigtet/);
    for (const { source, note } of series) expect([source, note].join(" ")).toMatch(/[Oo]pdigtet/);
    for (const { letter } of inquiries)
      for (const { updates } of letter?.commitments ?? [])
        for (const { text } of updates) expect(text).toMatch(/^Opdigtet: /);
  }
});

test("the figure that doesn't follow from its own counts is kept as printed, with a note beside it", () => {
  const [letter] = lettersOf("rudersdal");
  expect(letter!.remark).toContain("66,5 pct., ikke 74");
  expect((1160 / 1744) * 100).toBeCloseTo(66.5, 1);
  expect(((1160 + 246) / 1744) * 100).toBeCloseTo(80.6, 1);
  expect(1160 / 0.74).toBeCloseTo(1568, -1);
  expect(everythingIn(letter!)).not.toContain("66,5");
});
