import { expect, test } from "vitest";
import { paragraph, richDocument, section, text } from "../../../../test/factories/rich-documents";
import type { MarkedPassage } from "../passages";
import { renderHtml } from "../render-html";

const block = paragraph([text("Ledelsen "), text("følger op", { type: "bold" }), text(" hver <måned>.")]);
const document = richDocument(section("Brevets tekst", block));
const passage = (quote: string, traits: Partial<MarkedPassage> = {}): MarkedPassage => ({
  id: "a",
  blockId: block.attrs.id,
  quote,
  kind: "answer",
  label: "Spm. 1",
  ...traits,
});
const html = (...passages: MarkedPassage[]) =>
  renderHtml(document, { passages, titlesUnseen: true }).replace('<h2 class="vh">Brevets tekst</h2>', "");
const framed = (inner: string) => `<p><span data-block="${block.attrs.id}">${inner}</span></p>`;

test("without marks a block's words are framed by its id, and read as before", () => {
  expect(html()).toBe(framed("Ledelsen <strong>følger op</strong> hver &lt;måned&gt;."));
});

test("a mark over runs of different looks keeps them, and is told before its words", () => {
  expect(html(passage("op hver"))).toBe(
    framed(
      'Ledelsen <strong>følger </strong><span class="qtag" data-label="">Spm. 1</span>' +
        '<span class="passage answer" data-passage="a"><strong>op</strong></span>' +
        '<span class="passage answer" data-passage="a"> hver</span> &lt;måned&gt;.',
    ),
  );
});

test("marks over the same words both stand; one whose words are gone doesn't; a label is no markup", () => {
  const shown = html(
    passage("Ledelsen"),
    passage("Ledelsen", { id: 'b"', kind: "promise", label: "<b>Tilsagn" }),
    passage("Direktionen", { id: "c" }),
  );
  expect(shown).toContain(
    '<span class="vh" data-label="">&lt;b&gt;Tilsagn: </span><span class="passage answer" data-passage="a">' +
      '<span class="passage promise" data-passage="b&quot;">Ledelsen</span></span>',
  );
  expect(shown).not.toContain('"c"');
});
