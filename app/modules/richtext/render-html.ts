import type {
  AnyNode,
  DocumentPart,
  Heading,
  Image,
  Inline,
  Mark,
  Recommendation,
  RichDocument,
  Table,
} from "./document";
import { NO_RECOMMENDATION, NO_REMARKS } from "./document";
import { childrenOf, inlineText, isEmptyPart } from "./document-text";
import { figureColumns } from "./internal/figures";
import { isSafeHref } from "./internal/links";
import { headerRowCount } from "./internal/tables";
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
  return resolveAtoms(document, options.atoms).content.map((part) => ({
    id: part.attrs.id,
    key: part.attrs.key,
    title: part.attrs.title,
    kind: part.type === "section" ? "text" : part.type === "recommendation" ? "recommendation" : part.attrs.kind,
    html: new HtmlWriter(options).body(part),
  }));
}

/** The whole document in one piece, each section under its heading; slots are left out. */
export function renderHtml(document: RichDocument, options: HtmlOptions = {}): string {
  const level = clampLevel(options.baseLevel ?? 2);
  return renderParts(document, options)
    .filter((part) => part.kind === "text" || part.kind === "recommendation")
    .map((part) => `<h${level}>${escapeHtml(part.title)}</h${level}>${part.html}`)
    .join("");
}

class HtmlWriter {
  private readonly baseLevel: number;
  private lastLevel: number;
  private lowestLevel = 1;

  constructor(private readonly options: HtmlOptions) {
    this.baseLevel = clampLevel(options.baseLevel ?? 2);
    this.lastLevel = this.baseLevel;
  }

  body(part: DocumentPart): string {
    if (part.type === "sectionSlot") return "";
    if (isEmptyPart(part)) return this.empty(part.type === "recommendation" ? NO_RECOMMENDATION : NO_REMARKS);
    if (part.type === "recommendation") return this.recommendation(part);
    const levels = part.content.filter((block) => block.type === "heading").map((heading) => heading.attrs.level);
    this.lowestLevel = Math.min(3, ...levels);
    return this.all(part.content);
  }

  private empty(usual: string): string {
    const text = this.options.emptyText === undefined ? usual : this.options.emptyText;
    return text ? `<p>${escapeHtml(text)}</p>` : "";
  }

  private recommendation({ content: [lead, ...points] }: Recommendation): string {
    const leadText = this.inlines(lead.content);
    const written = points.filter((point) => inlineText(point.content).trim() !== "");
    const items = written.map((point) => {
      const word = point.attrs.word ? `<span class="word">${point.attrs.word}</span> ` : "";
      return `<li><p>${word}${this.inlines(point.content)}</p></li>`;
    });
    const list = items.length > 0 ? `<ol class="points">${items.join("")}</ol>` : "";
    return (leadText ? `<p class="lead">${leadText}</p>` : "") + list;
  }

  private all(nodes: readonly AnyNode[]): string {
    return nodes.map((node) => this.block(node)).join("");
  }

  private block(node: AnyNode): string {
    switch (node.type) {
      case "paragraph": {
        const inner = this.inlines(node.content);
        return inner ? `<p>${inner}</p>` : "";
      }
      case "heading":
        return this.heading(node);
      case "bulletList":
        return `<ul>${this.all(node.content)}</ul>`;
      case "orderedList":
        return `<ol${node.attrs.start === 1 ? "" : ` start="${Number(node.attrs.start)}"`}>${this.all(node.content)}</ol>`;
      case "listItem":
        return `<li>${this.cellContent(node)}</li>`;
      case "blockquote":
        return `<blockquote>${this.all(node.content)}</blockquote>`;
      case "horizontalRule":
        return "<hr>";
      case "table":
        return this.table(node);
      case "image":
        return this.image(node);
      default:
        return "";
    }
  }

  /** Never more than one step below the heading before it, whatever the editor holds (WCAG 1.3.1, and PDF/UA alike). */
  private heading(node: Heading): string {
    const inner = this.inlines(node.content);
    if (!inner) return "";
    const wanted = this.baseLevel + 1 + node.attrs.level - this.lowestLevel;
    this.lastLevel = clampLevel(Math.min(wanted, this.lastLevel + 1));
    return `<h${this.lastLevel}>${inner}</h${this.lastLevel}>`;
  }

  private table(table: Table): string {
    const headerRows = headerRowCount(table);
    const figures = figureColumns(table);
    const taken: number[] = [];
    const rows = table.content.map((row, index) => {
      let column = 0;
      const cells = (row.content ?? []).map((cell) => {
        while ((taken[column] ?? 0) > index) column += 1;
        const { colspan, rowspan } = cell.attrs;
        const head = cell.type === "tableHeader";
        const scope = !head
          ? ""
          : index < headerRows
            ? colspan > 1
              ? "colgroup"
              : "col"
            : rowspan > 1
              ? "rowgroup"
              : "row";
        const attributes =
          (scope && ` scope="${scope}"`) +
          (colspan > 1 ? ` colspan="${Number(colspan)}"` : "") +
          (rowspan > 1 ? ` rowspan="${Number(rowspan)}"` : "") +
          (figures[column] ? ' class="num"' : "");
        for (let i = 0; i < colspan; i += 1) taken[column + i] = index + rowspan;
        column += colspan;
        const tag = head ? "th" : "td";
        return `<${tag}${attributes}>${this.cellContent(cell)}</${tag}>`;
      });
      return `<tr>${cells.join("")}</tr>`;
    });
    const caption = table.attrs.caption ? `<caption>${escapeHtml(table.attrs.caption)}</caption>` : "";
    const head = rows.slice(0, headerRows).join("");
    const body = rows.slice(headerRows).join("");
    const label = escapeHtml(table.attrs.caption ? `Tabel: ${table.attrs.caption}` : "Tabel");
    const notes = table.attrs.notes ? `<p class="tablesource">${escapeHtml(table.attrs.notes)}</p>` : "";
    return (
      `<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="data">${caption}` +
      `${head && `<thead>${head}</thead>`}${body && `<tbody>${body}</tbody>`}</table></div>${notes}`
    );
  }

  /** A cell or list item with one paragraph holds its words directly. */
  private cellContent(node: AnyNode): string {
    const [only, ...more] = childrenOf(node);
    if (only?.type === "paragraph" && more.every((child) => child.type !== "paragraph")) {
      return this.inlines(only.content) + this.all(more);
    }
    return this.all(childrenOf(node));
  }

  private image({ attrs: { fileSha256, alt, title } }: Image): string {
    const url = this.options.imageUrl?.(fileSha256) ?? null;
    const caption = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : "";
    const picture =
      url === null
        ? `<p>Billede: ${escapeHtml(alt)}</p>`
        : `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" loading="lazy">`;
    return `<figure>${picture}${caption}</figure>`;
  }

  private inlines(content: readonly Inline[] | undefined): string {
    if (inlineText(content).trim() === "") return "";
    return (content ?? []).map(inlineHtml).join("");
  }
}

function inlineHtml(node: Inline): string {
  if (node.type === "hardBreak") return "<br>";
  if (node.type !== "text") return "";
  return (node.marks ?? []).reduceRight(marked, escapeHtml(node.text));
}

function marked(inner: string, mark: Mark): string {
  if (mark.type === "bold") return `<strong>${inner}</strong>`;
  if (mark.type === "italic") return `<em>${inner}</em>`;
  return isSafeHref(mark.attrs.href)
    ? `<a href="${escapeHtml(mark.attrs.href)}" rel="noopener noreferrer">${inner}</a>`
    : inner;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

function clampLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.trunc(level)));
}
