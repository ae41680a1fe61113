import { describe, expect, it } from "vitest";
import { Desk } from "../../../../../test/factories/editor-states";
import { paragraph, recommendation, section } from "../../../../../test/factories/rich-documents";
import type { Recommendation } from "../../document";
import { inlineText } from "../../document-text";
import { documentSchema } from "../schema";
import {
  addPoint,
  joinPointBackward,
  movePoint,
  removePoint,
  restorePoint,
  setPointWord,
  type RemovedPoint,
} from "./recommendation-commands";

const desk = () =>
  new Desk(
    documentSchema,
    [],
    section("Økonomi", paragraph("Prisen er 16.990 kr.")),
    recommendation("Administrationen indstiller,", ["at", "første"], ["om", "anden"], ["at", "tredje"]),
  );

function points(of: Desk): string[] {
  const part = of.document.content.find(({ type }) => type === "recommendation") as Recommendation;
  const [, ...all] = part.content;
  return all.map((point) => `${point.attrs.word}:${inlineText(point.content)}`);
}

/** Where a point begins in the document. */
function position(of: Desk, words: string): number {
  let found = -1;
  of.state.doc.descendants((node, at) => {
    if (node.type.name === "recommendationPoint" && node.textContent === words) found = at;
  });
  return found;
}

describe("a new point", () => {
  it("comes after the one that is written in, with its word, and the cursor goes there", () => {
    const here = desk().at("anden");
    expect(here.run(addPoint)).toBe(true);
    here.type("ny");
    expect(points(here)).toEqual(["at:første", "om:anden", "om:ny", "at:tredje"]);
    expect(here.here).toBe("ny|");
  });

  it("comes last from anywhere else", () => {
    const here = desk().at("16.990");
    here.run(addPoint);
    here.type("ny");
    expect(points(here)).toEqual(["at:første", "om:anden", "at:tredje", "at:ny"]);
  });

  it("can be the first", () => {
    const here = new Desk(documentSchema, [], recommendation("Vi indstiller,")).at("Vi");
    here.run(addPoint);
    here.type("ny");
    expect(points(here)).toEqual(["at:ny"]);
  });

  it("needs a recommendation", () => {
    expect(new Desk(documentSchema, [], section("A", paragraph("x"))).run(addPoint)).toBe(false);
  });
});

describe("moving", () => {
  it("keeps the cursor in the words", () => {
    const here = desk().at("dje");
    here.run(movePoint("up"));
    expect([points(here), here.here]).toEqual([["at:første", "at:tredje", "om:anden"], "tre|dje"]);
    here.run(movePoint("up"));
    here.run(movePoint("up"));
    expect([points(here), here.here]).toEqual([["at:tredje", "at:første", "om:anden"], "tre|dje"]);
    here.run(movePoint("down"));
    here.run(movePoint("down"));
    here.run(movePoint("down"));
    expect([points(here), here.here]).toEqual([["at:første", "om:anden", "at:tredje"], "tre|dje"]);
  });

  it("by its button works from anywhere", () => {
    const here = desk().at("16.990");
    here.run(movePoint("down", position(here, "første")));
    expect(points(here)).toEqual(["om:anden", "at:første", "at:tredje"]);
  });

  it("is nothing outside a point: the key stays what it was", () => {
    expect(desk().at("16.990").run(movePoint("up"))).toBe(false);
    expect(desk().at("Administrationen").run(movePoint("down"))).toBe(false);
  });
});

describe("removing", () => {
  it("can be undone where it stood, whatever was written since", () => {
    const here = desk().at("anden");
    let removed: RemovedPoint | undefined;
    here.run(removePoint(position(here, "anden"), (point) => (removed = point)));
    expect(points(here)).toEqual(["at:første", "at:tredje"]);
    here.at("tredje", "after").type(" og mere").at("16.990").run(addPoint);
    here.run(restorePoint(removed!));
    expect(points(here)).toEqual(["at:første", "om:anden", "at:tredje og mere", "at:"]);
  });

  it("leaves the cursor near, also when it was the only one", () => {
    const here = new Desk(documentSchema, [], recommendation("Vi indstiller,", ["at", "det"]));
    here.run(removePoint(position(here, "det")));
    expect(here.here).toBe("Vi indstiller,|");
  });
});

describe("Backspace at the start of a point", () => {
  it("puts its words with those before", () => {
    const here = desk().at("anden");
    here.run(joinPointBackward);
    expect([points(here), here.here]).toEqual([["at:førsteanden", "at:tredje"], "første|anden"]);
    here.at("første").run(joinPointBackward);
    expect([points(here), here.here]).toEqual([["at:tredje"], "Administrationen indstiller,|førsteanden"]);
  });

  it("does nothing more at the lead, and is ordinary inside words", () => {
    const here = desk().at("Administrationen");
    expect(here.run(joinPointBackward)).toBe(true);
    expect(points(here)).toHaveLength(3);
    expect(desk().at("nden").run(joinPointBackward)).toBe(false);
    expect(desk().at("Prisen").run(joinPointBackward)).toBe(false);
  });
});

it("a point's word is chosen by itself", () => {
  const here = desk();
  here.run(setPointWord(position(here, "første"), "hvorledes"));
  here.run(setPointWord(position(here, "anden"), ""));
  expect(points(here)).toEqual(["hvorledes:første", ":anden", "at:tredje"]);
});
