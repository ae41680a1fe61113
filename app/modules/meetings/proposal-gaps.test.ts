import { describe, expect, test } from "vitest";
import { emptyDocument, type RichDocument } from "~/modules/richtext/document";
import { proposalGaps, type GapFacts } from "./proposal-gaps";

const template = [
  { key: "oekonomi", title: "Økonomi", kind: "text" as const },
  { key: "indstilling", title: "Indstilling", kind: "recommendation" as const },
  { key: "bilag", title: "Bilag", kind: "attachments" as const },
];
const gapsOf = (changed: Partial<GapFacts> = {}) =>
  proposalGaps({
    document: emptyDocument(template),
    purpose: "decision",
    closed: false,
    closedReason: "",
    attachments: [],
    ...changed,
  }).map(({ title, soft }) => (soft ? `${title} (kan)` : title));

/** The document with Økonomi said to be without remarks. */
function withoutRemarks(): RichDocument {
  const document = emptyDocument(template);
  const [economy, ...rest] = document.content;
  if (economy?.type !== "section") throw new Error("The template begins with a text.");
  return { ...document, content: [{ ...economy, attrs: { ...economy.attrs, noRemarks: true } }, ...rest] };
}

describe("what a proposal lacks", () => {
  test("each section that is neither written nor without remarks, and the recommendation", () => {
    expect(gapsOf()).toEqual(["Økonomi er tom", "Indstilling er tom"]);
    expect(gapsOf({ document: withoutRemarks() })).toEqual(["Indstilling er tom"]);
  });

  test("a recommendation is demanded only where something is to be decided", () => {
    expect(gapsOf({ document: withoutRemarks(), purpose: "orientation" })).toEqual(["Indstilling er tom (kan)"]);
  });

  test("a reason for being closed, blanks are none", () => {
    const closed = { document: withoutRemarks(), purpose: "orientation", closed: true };
    expect(gapsOf({ ...closed, closedReason: " " })).toContain("Sagen er lukket uden begrundelse");
    expect(gapsOf({ ...closed, closedReason: "Private forhold" })).toEqual(["Indstilling er tom (kan)"]);
  });

  test("an attachment that can't be read through is merely pointed out", () => {
    const attachments = [
      { title: "Scannet", textProblem: "Siderne er billeder." },
      { title: "God", textProblem: null },
    ];
    expect(gapsOf({ document: withoutRemarks(), attachments })).toContain("Bilaget “Scannet” kan ikke gennemses (kan)");
  });
});
