import type { RichDocument } from "~/modules/richtext/document";
import type { DemoMeeting, DemoProposal } from "./shapes";

interface AnyNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: AnyNode[];
}

const TEXT_BLOCKS = new Set(["paragraph", "heading", "recommendationLead", "recommendationPoint"]);

const wordsOf = (node: AnyNode): string => (node.text ?? "") + (node.content ?? []).map(wordsOf).join("");

const attribute = (node: AnyNode, name: string): string => String(node.attrs?.[name] ?? "");

function blocksOf(node: AnyNode): string[] {
  if (TEXT_BLOCKS.has(node.type)) return [`${attribute(node, "word")} ${wordsOf(node)}`.trim()];
  const children = (node.content ?? []).flatMap(blocksOf);
  return node.type === "table" ? [attribute(node, "caption"), ...children, attribute(node, "notes")] : children;
}

/** Every text of a document as it reads, one string for each paragraph, heading, point and table cell; none empty. */
export const blockTexts = (document: RichDocument): string[] =>
  document.content.flatMap((part) => blocksOf(part as AnyNode)).filter((text) => text !== "");

/** The running text of a document's sections: what a reader reads, without the titles of sections. */
export const readingText = (document: RichDocument): string => blockTexts(document).join("\n");

/** Everything that stands under one agenda item, title, case number, guests and decisions included. */
export function itemTexts(meeting: DemoMeeting, proposals: DemoProposal[], index: number): string[] {
  const item = meeting.items[index];
  if (!item) throw new Error(`The meeting has no item ${index + 1}.`);
  const proposal = proposals.find(({ key }) => key === item.proposal);
  return [
    item.title,
    item.caseNumber,
    item.publicTitle,
    item.publicSummary,
    ...(proposal ? blockTexts(proposal.document) : []),
    ...(proposal?.attachments ?? []).map(({ title }) => title),
    ...item.guests.map(({ name, role, from }) => `${name}, ${role}, fra kl. ${from}`),
    ...item.decisions.flatMap(({ outcome, text }) => [outcome, ...text.split("\n\n")]),
  ].filter((text) => text !== "");
}
