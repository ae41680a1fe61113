import { TextSelection, type Plugin } from "@tiptap/pm/state";
import type { DecorationSet } from "@tiptap/pm/view";
import { expect, test } from "vitest";
import { Desk } from "../../../../../test/factories/editor-states";
import { bulletList, paragraph, section, text } from "../../../../../test/factories/rich-documents";
import type { MarkedPassage } from "../../passages";
import { documentSchema } from "../schema";
import { markedPassages, MarkedPassages, selectedPassage } from "./marked-passages";

const [marking] = (MarkedPassages.config as { addProseMirrorPlugins: () => Plugin[] }).addProseMirrorPlugins();
const field = { type: "mergeField" as const, attrs: { ref: "henvendelse.dato" } };
const fieldWords = () => "11. juni 2018";

function desk() {
  const blocks = [
    paragraph([text("Tak for brevet af "), field, text(". Vi har læst det.")]),
    paragraph("Ledelsen følger op hver måned."),
  ];
  const here = new Desk(documentSchema, [marking!], section("Brevets tekst", ...blocks, bulletList("Vi følger op")));
  return { here, ids: blocks.map(({ attrs }) => attrs.id) };
}

function mark(here: Desk, passages: MarkedPassage[]) {
  here.state = here.state.apply(here.state.tr.setMeta(markedPassages, { passages, fieldWords }));
}

/** The words that are marked now, the places of merge fields as "_". */
function marked(here: Desk): string[] {
  const decorations = markedPassages.getState(here.state)!.decorations as DecorationSet;
  return decorations
    .find()
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => here.state.doc.textBetween(from, to, undefined, "_"));
}

const passage = (blockId: string, quote: string): MarkedPassage => ({
  id: quote,
  blockId,
  quote,
  kind: "answer",
  label: "Spm. 1",
});

test("a mark lies over its words, follows them, and is gone with them; the text knows nothing of it", () => {
  const { here, ids } = desk();
  const before = JSON.stringify(here.document);
  mark(here, [passage(ids[1]!, "følger op"), passage(ids[0]!, "stod her aldrig")]);
  expect(JSON.stringify(here.document)).toBe(before);
  expect(marked(here)).toEqual(["følger op"]);
  here.at("Ledelsen").type("Hele ");
  expect(marked(here)).toEqual(["følger op"]);
  here.at("lger op").type("x");
  expect(marked(here)).toEqual([]);
});

test("a quotation over a merge field reads as the reader sees it", () => {
  const { here, ids } = desk();
  mark(here, [passage(ids[0]!, "brevet af 11. juni 2018. Vi")]);
  expect(marked(here)).toEqual(["brevet af _. Vi"]);
  const from = here.at("brevet").state.selection.from;
  const to = here.at(". Vi", "after").state.selection.from;
  here.state = here.state.apply(here.state.tr.setSelection(TextSelection.create(here.state.doc, from, to)));
  expect(selectedPassage(here.state)).toEqual({ blockId: ids[0], quote: "brevet af 11. juni 2018. Vi" });
});

test("words of two blocks, and none at all, are no passage", () => {
  const { here } = desk();
  const from = here.at("Tak").state.selection.from;
  expect(selectedPassage(here.state)).toBeNull();
  const to = here.at("Ledelsen", "after").state.selection.from;
  here.state = here.state.apply(here.state.tr.setSelection(TextSelection.create(here.state.doc, from, to)));
  expect(selectedPassage(here.state)).toBeNull();
});
