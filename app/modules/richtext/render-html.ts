import type { Block, RichDocument } from "./document";
import { clampLevel, escapeHtml, HtmlWriter, type Textblock } from "./internal/html-writer";
import { markedWords } from "./internal/marked-words";
import type { MarkedPassage } from "./passages";
import { resolveAtoms, type AtomRegistry } from "./resolve-atoms";

/**
 * A document as HTML that needs no script, with the class names of `app/ui/styles`. Everything from the document is
 * escaped; addresses that aren't http, https or mailto are left out even if they came past the check.
 */
export interface HtmlOptions {
  /** The level of the sections' own headings, 2 by default; headings inside come below it, and none is skipped. */
  baseLevel?: number;
  /** Where a picture's file is served. Without it, or when it answers null, the alternative text stands instead. */
  imageUrl?: (fileSha256: string) => string | null;
  atoms?: AtomRegistry;
  /** What an empty section says. Null leaves its body empty. */
  emptyText?: string | null;
  /** Marks over the words that they quote; given, even empty, each block's words are framed by its id. */
  passages?: readonly MarkedPassage[];
  /** The sections' own headings are heard and not seen. */
  titlesUnseen?: boolean;
}

export interface RenderedPart {
  id: string;
  key: string;
  title: string;
  kind: "text" | "recommendation" | "attachments" | "decision";
  /** The body without its heading; empty for attachments and decision, which the page itself fills in. */
  html: string;
}

/** The parts of a document one by one, for pages that put their own attachments and decision between them. */
export function renderParts(document: RichDocument, options: HtmlOptions = {}): RenderedPart[] {
  const labels = new Set<string>();
  const { passages } = options;
  const words = passages && ((block: Textblock) => markedWords(block, passages));
  return resolveAtoms(document, options.atoms).content.map((part) => ({
    id: part.attrs.id,
    key: part.attrs.key,
    title: part.attrs.title,
    kind: part.type === "section" ? "text" : part.type === "recommendation" ? "recommendation" : part.attrs.kind,
    html: new HtmlWriter({ ...options, labels, words }).body(part),
  }));
}

/** The whole document in one piece, each section under its heading; slots are left out. */
export function renderHtml(document: RichDocument, options: HtmlOptions = {}): string {
  const level = clampLevel(options.baseLevel ?? 2);
  return renderParts(document, options)
    .filter((part) => part.kind === "text" || part.kind === "recommendation")
    .map(
      (part) =>
        `<h${level}${options.titlesUnseen ? ' class="vh"' : ""}>${escapeHtml(part.title)}</h${level}>${part.html}`,
    )
    .join("");
}

/** Some blocks by themselves: a live table, a standing text. */
export function renderBlocks(blocks: readonly Block[], options: HtmlOptions = {}): string {
  const section = { id: "", key: "blokke", title: "", noRemarks: false };
  const document: RichDocument = { type: "doc", content: [{ type: "section", attrs: section, content: [...blocks] }] };
  return renderParts(document, { emptyText: null, ...options })
    .map(({ html }) => html)
    .join("");
}
