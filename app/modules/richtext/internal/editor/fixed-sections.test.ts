import { deleteSelection } from "@tiptap/pm/commands";
import { AllSelection, type Plugin, TextSelection } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { Desk } from "../../../../../test/factories/editor-states";
import { heading, paragraph, recommendation, section, slot, table } from "../../../../../test/factories/rich-documents";
import { checkDocument } from "../../check-document";
import { sectionTexts } from "../../document-text";
import { documentSchema } from "../schema";
import { clearOverSections, FixedSections, selectSectionThenAll } from "./fixed-sections";

const [protection] = (FixedSections.config as any).addProseMirrorPlugins() as Plugin[];

const desk = () =>
  new Desk(
    documentSchema,
    [protection!],
    section("A", heading(1, "Overskrift"), paragraph("Første tekst"), table([["a"], ["b"]])),
    section("B", paragraph("Anden tekst")),
    recommendation("Vi indstiller,", ["at", "første punkt"], ["at", "andet punkt"]),
    slot("Bilag", "attachments"),
  );

function choose(here: Desk, from: string, to: string): Desk {
  const start = here.at(from).state.selection.from;
  const end = here.at(to, "after").state.selection.from;
  here.state = here.state.apply(here.state.tr.setSelection(TextSelection.create(here.state.doc, start, end)));
  return here;
}

function texts(here: Desk): string[] {
  expect(checkDocument(here.document)).toMatchObject({ ok: true });
  return sectionTexts(here.document).map(({ title, text }) => `${title}: ${text.replaceAll("\n", " / ")}`);
}

describe("deleting over several sections", () => {
  it("deletes in each of them and leaves what was not chosen where it stood", () => {
    const here = choose(desk(), "tekst", "Anden");
    expect(here.run(clearOverSections)).toBe(true);
    expect(texts(here)).toEqual([
      "A: Overskrift / Første",
      "B: tekst",
      "Indstilling: Vi indstiller, / at første punkt / at andet punkt",
    ]);
    expect(here.here).toBe("Første |");
  });

  it("into the recommendation and out of it", () => {
    const here = choose(desk(), "Anden", "første");
    here.run(clearOverSections);
    expect(texts(here)).toEqual([
      "A: Overskrift / Første tekst / a / b",
      "B: ",
      "Indstilling: at  punkt / at andet punkt",
    ]);
    const lead = choose(desk(), "Anden", "Vi");
    lead.run(clearOverSections);
    expect(texts(lead)[2]).toBe("Indstilling: indstiller, / at første punkt / at andet punkt");
  });

  it("everything: every section is there, empty", () => {
    const here = desk();
    here.state = here.state.apply(here.state.tr.setSelection(new AllSelection(here.state.doc)));
    here.run(clearOverSections);
    expect(texts(here)).toEqual(["A: ", "B: ", "Indstilling: "]);
    expect(here.document.content.map(({ type }) => type)).toEqual([
      "section",
      "section",
      "recommendation",
      "sectionSlot",
    ]);
  });

  it("is nothing within one section: that is ordinary deleting", () => {
    expect(choose(desk(), "Første", "tekst").run(clearOverSections)).toBe(false);
  });
});

describe("no way removes or joins sections", () => {
  it("not deleting at one stroke, nor what a program might send", () => {
    const here = choose(desk(), "tekst", "Anden");
    here.run(deleteSelection);
    expect(texts(here)).toHaveLength(3);
    const before = here.document;
    here.state = here.state.apply(here.state.tr.delete(0, here.state.doc.firstChild!.nodeSize));
    expect(here.document).toEqual(before);
  });
});

describe("Ctrl A", () => {
  it("chooses the section, then everything", () => {
    const here = desk().at("Anden");
    here.run(selectSectionThenAll);
    expect(here.state.doc.textBetween(here.state.selection.from, here.state.selection.to)).toBe("Anden tekst");
    here.run(selectSectionThenAll);
    expect(here.state.selection).toBeInstanceOf(AllSelection);
  });
});
