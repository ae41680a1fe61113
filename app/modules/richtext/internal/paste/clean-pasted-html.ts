import { isSafeHref } from "../links";
import { rename, styleOf, unwrap, wordsOf, wrapContent } from "./pasted-dom";
import { listsFromWord, listsFromWordOnline, mendNestedLists } from "./pasted-lists";

/**
 * Pasted HTML with its structure and none of its looks: headings, paragraphs, lists, tables, bold, italic and links stay;
 * styles, classes, scripts, pictures, comments and deleted text go. What is left is still parsed by the schema, which has
 * the last word.
 *
 * @param html as the clipboard holds it: Word, Word on the web, LibreOffice, Google Docs, a web page
 */
export function cleanPastedHtml(html: string): string {
  // Copied from our own editor: it is ours already, and its ids and attributes are to be kept.
  if (/\sdata-pm-slice=/.test(html)) return html;
  const body = new DOMParser().parseFromString(fragmentOf(html), "text/html").body;
  removeWhatNobodySaw(body);
  keepEmphasis(body);
  listsFromWord(body);
  listsFromWordOnline(body);
  mendNestedLists(body);
  headings(body);
  tables(body);
  superscripts(body);
  stripAttributes(body);
  removeEmptyLines(body);
  return body.innerHTML;
}

/** Programs mark what was copied; around it stand styles and the head of the page. */
function fragmentOf(html: string): string {
  const fragment = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)?.[1];
  // A browser's fragment of a list or table may lack what encloses it; then the whole is needed.
  return fragment !== undefined && !/^\s*<(li|tr|td|th|tbody)\b/i.test(fragment) ? fragment : html;
}

const DROPPED =
  "script, style, link, meta, title, head, iframe, object, embed, noscript, template, svg, canvas, audio, video, picture, " +
  "img:not([data-file-sha256]), button, input, select, textarea, form > label, del, s.msoDel, map, area, colgroup, col";

function removeWhatNobodySaw(body: HTMLElement): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) (comment as ChildNode).remove();
  for (const element of [...body.querySelectorAll(DROPPED)]) element.remove();
  for (const element of [...body.querySelectorAll("*")]) {
    const style = styleOf(element);
    const hidden = /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i.test(style);
    const note = /mso-element\s*:\s*(comment|footnote-list|endnote-list)|mso-comment/i.test(style);
    const marker = element.matches(
      '.msocomanchor, .EOP, [data-ccp-parastyle-marker], [aria-hidden="true"][role="presentation"]',
    );
    if (hidden || note || marker) element.remove();
    // Word's own elements (o:p, w:sdt, st1:place) say nothing; what stands in them may.
    else if (element.tagName.includes(":")) unwrap(element);
  }
}

/** Bold and italic said by styles become elements; an element whose style takes it back (Google Docs) goes. */
function keepEmphasis(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll("b, strong, i, em")]) {
    if (/(^|;)\s*font-(weight|style)\s*:\s*(normal|400)\b/i.test(styleOf(element))) unwrap(element);
  }
  for (const element of [...body.querySelectorAll("span, font")]) {
    const style = styleOf(element);
    if (/(^|;)\s*font-weight\s*:\s*(bold|bolder|[6-9]00)\b/i.test(style)) wrapContent(element, "strong");
    if (/(^|;)\s*font-style\s*:\s*(italic|oblique)/i.test(style)) wrapContent(element, "em");
  }
}

function headings(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll('p.MsoTitle, p.Title, [role="heading"][aria-level]')]) {
    const level = Number(element.getAttribute("aria-level") ?? 1);
    if (!/^H\d$/.test(element.tagName)) rename(element, `h${level >= 1 && level <= 6 ? level : 1}`);
  }
  for (const element of [...body.querySelectorAll("p.MsoSubtitle")]) rename(element, "h2");
  for (const element of [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")]) {
    if (wordsOf(element) === "") element.remove();
    // A heading is bold already, and none can stand in a cell, a list or a quotation.
    else if (element.closest("td, th, li, blockquote")) wrapContent(rename(element, "p"), "strong");
    else {
      for (const strong of [...element.querySelectorAll("strong, b")]) unwrap(strong);
    }
  }
  withoutGaps([...body.querySelectorAll("h1, h2, h3, h4, h5, h6")]);
}

/** The uppermost heading is of the first level, and none is more than a level below the one before it. */
function withoutGaps(found: Element[]): void {
  const levelOf = (element: Element) => Number(element.tagName[1]);
  const uppermost = Math.min(...found.map(levelOf));
  let last = 0;
  for (const element of found) {
    last = Math.min(levelOf(element) - uppermost + 1, last + 1, 3);
    if (levelOf(element) !== last) rename(element, `h${last}`);
  }
}

/** Data tables stay. What only lays out a page, or stands inside something that holds no table, becomes its text. */
function tables(body: HTMLElement): void {
  for (const table of [...body.querySelectorAll("table")].reverse()) {
    const cells = [...table.querySelectorAll("td, th")];
    if (cells.length <= 1) {
      table.replaceWith(...(cells[0]?.childNodes ?? []));
    } else if (table.parentElement?.closest("table, li, blockquote")) {
      table.replaceWith(...[...table.querySelectorAll("tr")].map((row) => paragraphOf(row)));
    } else {
      const caption = table.querySelector("caption");
      if (caption) table.setAttribute("data-caption", wordsOf(caption));
      caption?.remove();
      headerCells(table);
    }
  }
}

/** Word marks the rows that are repeated on each page as a head, and leaves their cells as they are. */
function headerCells(table: Element): void {
  for (const cell of [...table.querySelectorAll("thead td")]) {
    const header = rename(cell, "th");
    for (const name of ["colspan", "rowspan"]) {
      const value = cell.getAttribute(name);
      if (value) header.setAttribute(name, value);
    }
  }
}

function paragraphOf(row: Element): HTMLElement {
  const paragraph = row.ownerDocument.createElement("p");
  paragraph.textContent = [...row.querySelectorAll("td, th")].map(wordsOf).filter(Boolean).join(" · ");
  return paragraph;
}

const RAISED: Record<string, string> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
};
const LOWERED: Record<string, string> = {
  "0": "₀",
  "1": "₁",
  "2": "₂",
  "3": "₃",
  "4": "₄",
  "5": "₅",
  "6": "₆",
  "7": "₇",
  "8": "₈",
  "9": "₉",
};

/** m2 is not m², and a note's number must not become part of an amount. */
function superscripts(body: HTMLElement): void {
  for (const [selector, digits] of [
    ["sup", RAISED],
    ["sub", LOWERED],
  ] as const) {
    for (const element of [...body.querySelectorAll(selector)]) {
      if (/^\d{1,3}$/.test(wordsOf(element)))
        element.textContent = [...wordsOf(element)].map((digit) => digits[digit]).join("");
    }
  }
}

const KEPT: Record<string, RegExp> = {
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  start: /^\d{1,5}$/,
  "data-caption": /./,
  "data-file-sha256": /^[0-9a-f]{64}$/,
  alt: /./,
};

function stripAttributes(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      const kept = name === "href" ? element.tagName === "A" && isSafeHref(value) : KEPT[name]?.test(value);
      if (!kept) element.removeAttribute(name);
    }
  }
  for (const element of [...body.querySelectorAll("span, font, a:not([href]), ins, u, label, abbr")]) unwrap(element);
}

/** Empty paragraphs and loose line breaks only made room on somebody else's page. */
function removeEmptyLines(body: HTMLElement): void {
  for (const paragraph of [...body.querySelectorAll("p, div")]) {
    const holds = wordsOf(paragraph) !== "" || paragraph.querySelector("img, table, hr");
    if (!holds && !paragraph.closest("td, th")) paragraph.remove();
  }
  for (const line of [...body.querySelectorAll("br")]) {
    if (line.parentElement === body || isLast(line)) line.remove();
  }
}

function isLast(line: Element): boolean {
  let next = line.nextSibling;
  while (next && next.nodeType === Node.TEXT_NODE && (next.textContent ?? "").trim() === "") next = next.nextSibling;
  return next === null;
}
