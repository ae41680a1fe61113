import {
  emptyDocument,
  newBlockId,
  type DocumentPart,
  type RichDocument,
  type SectionTemplate,
} from "~/modules/richtext/document";
import { longDate } from "~/ui/danish-dates";

/** The only two grounds there are (RD 04.1.3). */
export const chairDecisionGrounds = ["urgent", "undoubtful"] as const;
export type ChairDecisionGround = (typeof chairDecisionGrounds)[number];

export const groundWords: Record<ChairDecisionGround, { choice: string; sentence: string }> = {
  urgent: { choice: "Sagen tålte ikke udsættelse", sentence: "Sagen tålte ikke udsættelse til udvalgets næste møde." },
  undoubtful: { choice: "Sagen gav ikke anledning til tvivl", sentence: "Sagen gav ikke anledning til tvivl." },
};

export interface DecidedByChair {
  text: string;
  ground: ChairDecisionGround;
  reason: string;
  /** "2022-11-08" */
  decidedOn: string;
  chairName: string;
}

/**
 * The case text that reports a chair decision: in the committee's own sections, what was decided and by whom, and why it could be
 * (kommunestyrelsesloven § 22; RD 04.1.3). It stands in the first section for text; the other sections have no remarks.
 */
export function chairDecisionDocument(template: readonly SectionTemplate[], decided: DecidedByChair): RichDocument {
  const sections = template.some(({ kind }) => kind === "text")
    ? template
    : [{ kind: "text" as const, key: "formandsbeslutning", title: "Formandsbeslutning" }, ...template];
  const [first] = sections.filter(({ kind }) => kind === "text");
  const content = emptyDocument(sections).content.map((part): DocumentPart => {
    if (part.type === "recommendation")
      return {
        ...part,
        content: [
          { ...part.content[0], content: [{ type: "text", text: "Formanden indstiller," }] },
          {
            type: "recommendationPoint",
            attrs: { id: newBlockId(), word: "at" },
            content: [{ type: "text", text: "orienteringen om formandsbeslutningen tages til efterretning." }],
          },
        ],
      };
    if (part.type !== "section") return part;
    return part.attrs.key === first?.key
      ? { ...part, content: paragraphs(decided) }
      : { ...part, attrs: { ...part.attrs, noRemarks: true } };
  });
  return { type: "doc", content };
}

function paragraphs({ text, ground, reason, decidedOn, chairName }: DecidedByChair) {
  const lines = [
    `${chairName} har den ${longDate(decidedOn)} på udvalgets vegne besluttet:`,
    ...text.split(/\n+/),
    `${groundWords[ground].sentence} ${reason}`,
  ];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => ({
      type: "paragraph" as const,
      attrs: { id: newBlockId() },
      content: [{ type: "text" as const, text: line }],
    }));
}
