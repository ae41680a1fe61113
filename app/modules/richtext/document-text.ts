import type { AnyNode, DocumentPart, Inline, RichDocument, TableRow } from "./document";
import { NO_REMARKS } from "./document";

/**
 * The words of a document without its form: for search, for the screening of personal data, and for counting.
 * Everything that a reader can read is in it, alternative texts, captions and notes included.
 */
export function toPlainText(document: RichDocument): string {
  return document.content
    .map((part) => [part.attrs.title, partText(part)].filter((text) => text !== "").join("\n"))
    .join("\n\n");
}

export interface SectionText {
  key: string;
  title: string;
  text: string;
}

/** The text under each heading, in order, slots left out; an empty section has an empty text. */
export function sectionTexts(document: RichDocument): SectionText[] {
  return document.content
    .filter((part) => part.type !== "sectionSlot")
    .map((part) => ({ key: part.attrs.key, title: part.attrs.title, text: partText(part) }));
}

/** Words as a reader counts them: "16.990" and "a-kasse" are one each. Headings of sections don't count. */
export function countWords(document: RichDocument): number {
  const text = sectionTexts(document)
    .map((section) => section.text)
    .join("\n");
  return text.match(/[\p{L}\p{N}]+(?:[.,'’‐–/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Every address that the document links to, for the screening before publication. */
export function linkAddresses(document: RichDocument): string[] {
  const found = new Set<string>();
  const visit = (node: AnyNode) => {
    for (const mark of node.type === "text" ? (node.marks ?? []) : [])
      if (mark.type === "link") found.add(mark.attrs.href);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(document);
  return [...found];
}

/** The content addresses of the pictures in a document, each once. */
export function imageFiles(document: RichDocument): string[] {
  const found = new Set<string>();
  const visit = (node: AnyNode) => {
    if (node.type === "image") found.add(node.attrs.fileSha256);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(document);
  return [...found];
}

/** Whether anything is written in a section: words, a picture, a table or a line. */
export function isEmptyPart(part: DocumentPart): boolean {
  const written = (node: AnyNode): boolean => {
    if (node.type === "text") return node.text.trim() !== "";
    if (["image", "table", "horizontalRule", "liveTable", "chart", "drawnChart", "mergeField"].includes(node.type))
      return true;
    return childrenOf(node).some(written);
  };
  return part.type === "sectionSlot" || !written(part);
}

export function childrenOf(node: AnyNode): readonly AnyNode[] {
  return "content" in node ? (node.content ?? []) : [];
}

/** The words of inline content, a line break as a space. */
export function inlineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((run) => (run.type === "text" ? run.text : run.type === "hardBreak" ? " " : "")).join("");
}

function partText(part: DocumentPart): string {
  if (part.type === "sectionSlot") return "";
  if (part.type === "section" && part.attrs.noRemarks) return NO_REMARKS;
  return lines(part).join("\n");
}

/** One line for each block of text. */
function lines(node: AnyNode): string[] {
  switch (node.type) {
    case "paragraph":
    case "heading":
    case "recommendationLead":
      return nonEmpty(lineText(node.content));
    case "recommendationPoint":
      return nonEmpty(`${node.attrs.word} ${lineText(node.content)}`);
    case "table":
      return [...nonEmpty(node.attrs.caption), ...node.content.map(rowText), ...nonEmpty(node.attrs.notes)];
    case "image":
      return [...nonEmpty(node.attrs.alt), ...nonEmpty(node.attrs.title)];
    case "drawnChart": {
      const { title, description, source, numbers } = node.attrs;
      const rows = [numbers.columns, ...numbers.rows].map((cells) => cells.join("\t"));
      return [title, description, ...rows, source].flatMap(nonEmpty);
    }
    default:
      return childrenOf(node).flatMap(lines);
  }
}

function lineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map((run) => (run.type === "text" ? run.text : run.type === "hardBreak" ? "\n" : "")).join("");
}

function rowText(row: TableRow): string {
  return (row.content ?? []).map((cell) => cell.content.flatMap(lines).join(" ")).join("\t");
}

function nonEmpty(text: string): string[] {
  return text.trim() === "" ? [] : [text.trim()];
}
