import { expect, test } from "vitest";
import type { RichDocument } from "./document";
import { findPassage, passageOf, quoteRange } from "./passages";

const letter: RichDocument = {
  type: "doc",
  content: [
    {
      type: "section",
      attrs: { id: "s", key: "brev", title: "Brevets tekst", noRemarks: false },
      content: [
        { type: "paragraph", attrs: { id: "a" }, content: [{ type: "text", text: "Tak for dit brev." }] },
        { type: "heading", attrs: { id: "h", level: 1 }, content: [{ type: "text", text: "Opfølgning" }] },
        {
          type: "bulletList",
          attrs: { id: "l" },
          content: [
            {
              type: "listItem",
              attrs: { id: "i" },
              content: [
                {
                  type: "paragraph",
                  attrs: { id: "b" },
                  content: [
                    { type: "text", text: "Ledelsen følger " },
                    { type: "text", text: "hver måned", marks: [{ type: "bold" }] },
                    { type: "hardBreak" },
                    { type: "text", text: "op på pladserne." },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

test("a passage is found in its block, over marks and line breaks, under the nearest heading", () => {
  expect(findPassage(letter, { blockId: "a", quote: "dit brev" })).toEqual({ heading: "Brevets tekst", offset: 8 });
  expect(findPassage(letter, { blockId: "b", quote: "hver  måned op på" })).toEqual({
    heading: "Opfølgning",
    offset: 16,
  });
});

test("words that have changed, moved to another block or are nothing at all are not found", () => {
  expect(findPassage(letter, { blockId: "b", quote: "hvert kvartal" })).toBeNull();
  expect(findPassage(letter, { blockId: "a", quote: "hver måned" })).toBeNull();
  expect(findPassage(letter, { blockId: "gone", quote: "dit brev" })).toBeNull();
  expect(findPassage(letter, { blockId: "a", quote: "  " })).toBeNull();
});

test("a quotation is found in a block's words as they stand, white space and signs as they are", () => {
  expect(quoteRange("Vi  følger\nop (hver måned).", "følger op (hver")).toEqual({ from: 4, to: 19 });
  expect(quoteRange("Vi følger op", "følger  ikke op")).toBeNull();
  expect(quoteRange("Vi følger op", " ")).toBeNull();
});

test("a quotation without its block is found in the first that says it", () => {
  expect(passageOf(letter, "dit  brev")).toEqual({ blockId: "a", quote: "dit brev" });
  expect(passageOf(letter, "står ingen steder")).toBeNull();
});
