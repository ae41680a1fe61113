import type {
  AnyNode,
  DocumentPart,
  DrawnChart,
  Heading,
  Image,
  Inline,
  Mark,
  Paragraph,
  Recommendation,
  RecommendationLead,
  RecommendationPoint,
  Table,
} from "../document";
import { chartHtml } from "~/ui/charts/chart-html";
import { NO_RECOMMENDATION, NO_REMARKS } from "../document";
import { childrenOf, inlineText, isEmptyPart } from "../document-text";
import { figureColumns } from "./figures";
import { isSafeHref } from "./links";
import { headerRowCount } from "./tables";

export type Textblock = Paragraph | Heading | RecommendationLead | RecommendationPoint;

export interface HtmlWriterOptions {
  baseLevel?: number;
  imageUrl?: (fileSha256: string) => string | null;
  emptyText?: string | null;
  /** Names of tables' regions that are taken on the page; each is given once (WCAG 2.4.6, landmarks apart). */
  labels?: Set<string>;
  /** Added to those names, where one text stands on the page twice. */
  labelEnd?: string;
  /** Writes the words of a block in another way than plainly: already escaped, or null for the plain way. */
  words?: (block: Textblock) => string | null;
}

/** Writes one part of a document. Of its own for each part, since headings are counted within it. */
export class HtmlWriter {
  private readonly baseLevel: number;
  private lastLevel: number;
  private lowestLevel = 1;

  constructor(private readonly options: HtmlWriterOptions) {
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
    const leadText = this.inlines(lead);
    const written = points.filter((point) => inlineText(point.content).trim() !== "");
    const items = written.map((point) => {
      const word = point.attrs.word ? `<span class="word">${point.attrs.word}</span> ` : "";
      return `<li><p>${word}${this.inlines(point)}</p></li>`;
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
        const inner = this.inlines(node);
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
      case "drawnChart":
        return this.chart(node);
      default:
        return "";
    }
  }

  /** Never more than one step below the heading before it, whatever the editor holds (WCAG 1.3.1, and PDF/UA alike). */
  private heading(node: Heading): string {
    const inner = this.inlines(node);
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
        const content = this.cellContent(cell);
        // An empty corner heads nothing (WCAG 1.3.1).
        const head = cell.type === "tableHeader" && content !== "";
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
        return `<${tag}${attributes}>${content}</${tag}>`;
      });
      return `<tr>${cells.join("")}</tr>`;
    });
    const caption = table.attrs.caption ? `<caption>${escapeHtml(table.attrs.caption)}</caption>` : "";
    const head = rows.slice(0, headerRows).join("");
    const body = rows.slice(headerRows).join("");
    const label = escapeHtml(this.labelOf(table.attrs.caption ? `Tabel: ${table.attrs.caption}` : "Tabel"));
    const notes = table.attrs.notes ? `<p class="tablesource">${escapeHtml(table.attrs.notes)}</p>` : "";
    return (
      `<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table class="data">${caption}` +
      `${head && `<thead>${head}</thead>`}${body && `<tbody>${body}</tbody>`}</table></div>${notes}`
    );
  }

  private chart({ attrs: { drawings, ...said } }: DrawnChart): string {
    return chartHtml({ ...said, ...drawings }, this.labelOf(`Diagram: ${said.title}`));
  }

  private labelOf(name: string): string {
    const { labels, labelEnd = "" } = this.options;
    let label = name + labelEnd;
    for (let number = 2; labels?.has(label); number += 1) label = `${name} (${number})${labelEnd}`;
    labels?.add(label);
    return label;
  }

  /** A cell or list item with one paragraph holds its words directly. */
  private cellContent(node: AnyNode): string {
    const [only, ...more] = childrenOf(node);
    if (only?.type === "paragraph" && more.every((child) => child.type !== "paragraph")) {
      return this.inlines(only) + this.all(more);
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

  private inlines(block: Textblock): string {
    if (inlineText(block.content).trim() === "") return "";
    return this.options.words?.(block) ?? (block.content ?? []).map(inlineHtml).join("");
  }
}

export function inlineHtml(node: Inline): string {
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

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

export function clampLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.trunc(level)));
}
