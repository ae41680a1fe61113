import { expect, test } from "vitest";
import { markQuestions, paragraphsOf } from "./marked-text";

const paragraph = "Jeg beder dig uddybe, hvilke nye\ntiltag der er iværksat, og hvordan I følger op.";
const parts = (questions: { number: number; quote: string }[]) =>
  markQuestions(paragraph, questions).map(({ text, number }) => (number === null ? text : `[${number}: ${text}]`));

test("the words of each question are marked, also over a line break", () => {
  expect(
    parts([
      { number: 2, quote: "hvordan I følger op" },
      { number: 1, quote: "hvilke nye tiltag der er iværksat" },
    ]),
  ).toEqual([
    "Jeg beder dig uddybe, ",
    "[1: hvilke nye\ntiltag der er iværksat]",
    ", og ",
    "[2: hvordan I følger op]",
    ".",
  ]);
});

test("nothing of the paragraph is lost or said twice, however the marks lie", () => {
  for (const quotes of [
    [],
    ["", "findes ikke"],
    ["nye tiltag", "tiltag der er"],
    [paragraph],
    [paragraph, "beder dig"],
  ])
    expect(
      markQuestions(
        paragraph,
        quotes.map((quote, index) => ({ number: index + 1, quote })),
      )
        .map(({ text }) => text)
        .join(""),
    ).toBe(paragraph);
});

test("where two overlap the first one gives way", () => {
  expect(
    parts([
      { number: 1, quote: "nye tiltag der" },
      { number: 2, quote: "tiltag der er" },
    ]),
  ).toEqual([
    "Jeg beder dig uddybe, hvilke ",
    "[1: nye\n]",
    "[2: tiltag der er]",
    " iværksat, og hvordan I følger op.",
  ]);
});

test("a blank line divides paragraphs, a line break doesn't", () => {
  expect(paragraphsOf("Ved Stranden 8\n1061 København K\n\n \n\nKære borgmester\r\n\r\nTak")).toEqual([
    "Ved Stranden 8\n1061 København K",
    "Kære borgmester",
    "Tak",
  ]);
});
