import { chartSvg } from "~/ui/charts/chart-svg";
import type {
  AnyNode,
  Block,
  FlowBlock,
  Inline,
  Paragraph,
  PointWord,
  Recommendation,
  RichDocument,
  Section,
  TableCell,
} from "./document";
import { NO_REMARKS } from "./document";
import { inlineText, isEmptyPart } from "./document-text";
import { resolveAtoms, type AtomRegistry } from "./resolve-atoms";

/**
 * A document as the sections of a meeting document for the PDF (the `pdf` module's `DocumentSection`, which stands above
 * this module and so is not imported). Attachments and decision come as places; the caller fills in what stands there.
 */
export type TypstSection =
  | { kind: "text"; title: string; body: TypstDocument | null; emptyText: string }
  | { kind: "recommendation"; title: string; body: TypstRecommendation | null }
  | { kind: "attachments"; title: string }
  | { kind: "decision" };

export interface TypstDocument {
  type: "doc";
  content: TypstNode[];
}

export interface TypstNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: TypstNode[];
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  text?: string;
}

export interface TypstRecommendation {
  lead: string;
  points: { word: PointWord; text: string }[];
}

export interface TypstOptions {
  /** The name by which typesetting finds a picture's file, `attrs.src`; the content address itself by default. */
  imageSource?: (fileSha256: string) => string;
  atoms?: AtomRegistry;
  /** What an empty section says. */
  emptyText?: string;
}

export function renderTypstSections(document: RichDocument, options: TypstOptions = {}): TypstSection[] {
  return resolveAtoms(document, options.atoms).content.map((part): TypstSection => {
    if (part.type === "sectionSlot") {
      return part.attrs.kind === "attachments"
        ? { kind: "attachments", title: part.attrs.title }
        : { kind: "decision" };
    }
    const { title } = part.attrs;
    if (part.type === "recommendation") return { kind: "recommendation", title, body: recommendation(part) };
    const body = isEmptyPart(part) ? null : renderTypstBlocks(part, options);
    return { kind: "text", title, body, emptyText: options.emptyText ?? NO_REMARKS };
  });
}

/** One section's text as a document of its own, for letters, decisions and evaluations. */
export function renderTypstBlocks(section: Section, options: TypstOptions = {}): TypstDocument {
  return { type: "doc", content: section.content.filter(isWritten).map((block) => node(block, options)) };
}

/** A paragraph that only makes room on the screen makes none on paper. */
function isWritten(block: Block): boolean {
  return block.type !== "paragraph" || inlineText(block.content).trim() !== "";
}

function recommendation({ content: [lead, ...points] }: Recommendation): TypstRecommendation | null {
  const written = points
    .map((point) => ({ word: point.attrs.word, text: inlineText(point.content).trim() }))
    .filter(({ text }) => text !== "");
  const leadText = inlineText(lead.content).trim();
  return leadText === "" && written.length === 0 ? null : { lead: leadText, points: written };
}

function node(source: AnyNode, options: TypstOptions): TypstNode {
  switch (source.type) {
    case "image": {
      const { fileSha256, alt, title } = source.attrs;
      const src = options.imageSource?.(fileSha256) ?? fileSha256;
      return { type: "image", attrs: { src, alt, ...(title ? { title } : {}) } };
    }
    case "table": {
      const { caption, notes } = source.attrs;
      const attrs = { ...(caption ? { caption } : {}), ...(notes ? { notes } : {}) };
      return { type: "table", attrs, content: source.content.map((row) => node(row, options)) };
    }
    case "drawnChart": {
      const { title, description, source: from, drawings } = source.attrs;
      const svg = chartSvg(drawings.paper);
      return { type: "chart", attrs: { title, description, source: from, svg, across: false, small: false } };
    }
    case "tableHeader":
    case "tableCell":
      return {
        type: source.type,
        attrs: { colspan: source.attrs.colspan, rowspan: source.attrs.rowspan },
        content: cellParagraphs(source).map((paragraph) => node(paragraph, options)),
      };
    case "heading":
      return { type: "heading", attrs: { level: source.attrs.level }, ...children(source, options) };
    case "orderedList":
      return { type: "orderedList", attrs: { start: source.attrs.start }, ...children(source, options) };
    case "text":
      return { ...source };
    default:
      return { type: source.type, ...children(source, options) };
  }
}

function children(source: AnyNode, options: TypstOptions): { content?: TypstNode[] } {
  return "content" in source && source.content
    ? { content: (source.content as AnyNode[]).map((child) => node(child, options)) }
    : {};
}

/** A printed cell is a few lines: a list in it becomes lines that begin with their sign. */
function cellParagraphs(cell: TableCell): Paragraph[] {
  return cell.content.flatMap((block) => flowParagraphs(block));
}

function flowParagraphs(block: FlowBlock): Paragraph[] {
  if (block.type === "paragraph") return [block];
  return block.content.flatMap((item, index) => {
    const sign = block.type === "orderedList" ? `${block.attrs.start + index}. ` : "– ";
    return item.content.flatMap((child, position) =>
      flowParagraphs(child).map((paragraph) => (position === 0 ? withSign(sign, paragraph) : paragraph)),
    );
  });
}

function withSign(sign: string, paragraph: Paragraph): Paragraph {
  const content: Inline[] = [{ type: "text", text: sign }, ...(paragraph.content ?? [])];
  return { ...paragraph, content };
}
