// @vitest-environment happy-dom
import { DOMParser as SchemaParser, type Slice } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { Desk } from "../../../../../test/factories/editor-states";
import { paragraph, recommendation, section } from "../../../../../test/factories/rich-documents";
import type { Recommendation, Section } from "../../document";
import { inlineText } from "../../document-text";
import { documentSchema } from "../schema";
import { fitPasted } from "./recommendation-paste";

const desk = () =>
  new Desk(
    documentSchema,
    [],
    section("Økonomi", paragraph("Her:")),
    recommendation("Vi indstiller,", ["at", "første"]),
  );

function sliceOf(html: string): Slice {
  const holder = document.createElement("div");
  holder.innerHTML = html;
  return SchemaParser.fromSchema(documentSchema).parseSlice(holder);
}

function paste(here: Desk, slice: Slice): Desk {
  const fitted = fitPasted(slice, here.state.selection.$from, documentSchema);
  here.state = here.state.apply(here.state.tr.replaceSelection(fitted));
  return here;
}

const points = (here: Desk) => {
  const [, ...all] = (here.document.content[1] as Recommendation).content;
  return all.map(({ attrs, content }) => `${attrs.word}:${inlineText(content)}`);
};

describe("into the recommendation", () => {
  const list =
    "<p>1. at udvalget godkender</p><p>om det skal ske <b>nu</b></p><ol><li><p>Hvorledes det betales</p></li><li><p>drøfter</p></li></ol>";

  it("several paragraphs and items become points, each with the word it began with", () => {
    const here = paste(desk().at("første", "after"), sliceOf(list));
    expect(points(here)).toEqual([
      "at:første",
      "at:udvalget godkender",
      "om:det skal ske nu",
      "hvorledes:det betales",
      ":drøfter",
    ]);
  });

  it("one paragraph becomes words in the point", () => {
    expect(points(paste(desk().at("første", "after"), sliceOf("<p>, <b>anden</b></p>")))).toEqual(["at:første, anden"]);
  });

  it("a word that only begins like one is left whole", () => {
    expect(points(paste(desk().at("første", "after"), sliceOf("<p>omsider</p><p>attraktive tilbud</p>")))).toEqual([
      "at:første",
      ":omsider",
      ":attraktive tilbud",
    ]);
  });
});

describe("elsewhere", () => {
  it("points become paragraphs that keep their word", () => {
    const source = desk();
    const copied = source.state.doc.slice(source.state.doc.firstChild!.nodeSize, source.state.doc.content.size);
    const here = paste(desk().at("Her:", "after"), copied);
    const texts = (here.document.content[0] as Section).content.map((block) => inlineText((block as any).content));
    expect(texts).toEqual(["Her:", "Vi indstiller,", "at første"]);
  });

  it("everything else stays as it is", () => {
    const slice = sliceOf("<p>a</p><ul><li><p>b</p></li></ul>");
    expect(fitPasted(slice, desk().at("Her:").state.selection.$from, documentSchema)).toBe(slice);
  });
});
