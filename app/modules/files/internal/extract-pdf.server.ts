import { type OpenPdf, openPdf, wherePdfIsBroken } from "./open-pdf.server";
import { type Painted, type PdfStructure, readPdfStructure } from "./pdf-structure.server";
import { allText, readXmlText } from "./xml-text.server";
import type { ReadEmbedded, TextCollector } from "./text-collector";

/** Fewer visible characters than this beside a page-sized picture: a stamp on a scan. */
const STAMP = 100;
/** Points of a scanned A4 page at 100 dpi. */
const PAGE_SIZED = 800_000;
/** A picture of this many points may hold writing; a smaller one is a logo or an ornament. */
const LEGIBLE = 100_000;
/** Text drawn as outlines takes at least this many shapes; lines and frames take fewer. */
const OUTLINES = 100;
/** Share of unmapped characters above which a page's text is gibberish. */
const GIBBERISH = 0.2;

/** Earlier states that incremental saves have left in the file; the newest ones. */
const MAX_REVISIONS = 3;

/**
 * Everything readable in a PDF: text layer, annotations and form values, properties and XMP, bookmarks, alternative
 * texts, links, embedded files, and text that an incremental save has replaced but not removed.
 */
export async function extractPdf(bytes: Buffer, into: TextCollector, readEmbedded: ReadEmbedded): Promise<void> {
  const structure = await readPdfStructure(bytes);
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf, into, readEmbedded);
    reportUnreadPages(pages, structure, into);
    const brokenPart = (part: string) => () => into.problem(`Filens ${part} er beskadiget og kunne ikke læses.`);
    await wherePdfIsBroken(() => readProperties(pdf, into), brokenPart("egenskaber"));
    await wherePdfIsBroken(() => readOutline(pdf, into), brokenPart("bogmærker"));
    const attachments = await wherePdfIsBroken<unknown>(
      () => pdf.getAttachments(),
      brokenPart("liste over indlejrede filer"),
    );
    for (const { filename, content } of attachmentsOf(attachments)) {
      await readEmbedded(filename, content, into);
    }
    into.hide("alternatives", "alternative tekster og formularfelter", structure?.texts.join("\n") ?? "");
    for (const form of structure?.forms ?? []) {
      into.hide("hidden", "formularens data", (await readXmlText([form], allText)).text);
    }
    await readEarlierRevisions(bytes, pages, into);
  } finally {
    await pdf.destroy();
  }
}

/** @returns each page's text; null for one that is broken, which is told of */
async function readPages(pdf: OpenPdf, into: TextCollector, readEmbedded: ReadEmbedded): Promise<(string | null)[]> {
  const pages: (string | null)[] = [];
  const broken: number[] = [];
  for (let number = 1; number <= pdf.numPages && !into.full; number++) {
    const readPage = async () => {
      const page = await pdf.getPage(number);
      const text = await pageText(page);
      into.show(`${text}\n\n`);
      await readAnnotations(page, into, readEmbedded);
      page.cleanup();
      return text;
    };
    const unread = () => {
      broken.push(number);
      return null;
    };
    pages.push(await wherePdfIsBroken<string | null>(readPage, unread));
  }
  if (broken.length > 0) into.problem(`${pageList(broken)} er beskadiget og kunne ikke læses.`);
  return pages;
}

type Page = Awaited<ReturnType<OpenPdf["getPage"]>>;

async function pageText(page: Page): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
}

interface Annotation {
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
  fieldValue?: unknown;
  alternativeText?: string;
  url?: string;
  unsafeUrl?: string;
  file?: { filename: string; content?: Uint8Array };
}

async function readAnnotations(page: Page, into: TextCollector, readEmbedded: ReadEmbedded): Promise<void> {
  for (const annotation of (await page.getAnnotations()) as Annotation[]) {
    into.hide(
      "comments",
      "kommentarer",
      [annotation.contentsObj?.str, annotation.titleObj?.str].filter(Boolean).join("\n"),
    );
    const value = annotation.fieldValue;
    if (typeof value === "string") into.show(`${value}\n`);
    else if (Array.isArray(value)) into.show(`${value.join("\n")}\n`);
    into.hide("alternatives", "alternative tekster og formularfelter", annotation.alternativeText ?? "");
    into.hide("links", "links", annotation.url ?? annotation.unsafeUrl ?? "");
    if (annotation.file?.content) await readEmbedded(annotation.file.filename, annotation.file.content, into);
  }
}

async function readProperties(pdf: OpenPdf, into: TextCollector): Promise<void> {
  const { info, metadata } = await pdf.getMetadata();
  const strings = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : value && typeof value === "object"
        ? Object.values(value).flatMap(strings)
        : [];
  into.hide("properties", "dokumentegenskaber", strings(info).join("\n"));
  const xmp = metadata?.getRaw() as string | null | undefined;
  if (xmp) into.hide("properties", "dokumentegenskaber", (await readXmlText([Buffer.from(xmp)], allText)).text);
}

async function readOutline(pdf: OpenPdf, into: TextCollector): Promise<void> {
  const waiting = [...((await pdf.getOutline()) ?? [])];
  for (let item = waiting.shift(); item; item = waiting.shift()) {
    into.hide("alternatives", "bogmærker", item.title);
    into.hide("links", "links", item.url ?? item.unsafeUrl ?? "");
    waiting.push(...item.items);
  }
}

function attachmentsOf(attachments: unknown): { filename: string; content: Uint8Array }[] {
  return Object.values((attachments ?? {}) as Record<string, { filename: string; content?: Uint8Array }>).map(
    ({ filename, content }) => ({ filename, content: content ?? new Uint8Array() }),
  );
}

/** Pages whose writing is a picture or has no letters behind it. */
function reportUnreadPages(pages: (string | null)[], structure: PdfStructure | null, into: TextCollector): void {
  const pictures: number[] = [];
  const gibberish: number[] = [];
  pages.forEach((text, index) => {
    if (text === null) return;
    const letters = text.replace(/\s/g, "");
    // A page full of text is no picture: what it paints needn't be unpacked.
    const painted = letters.length < STAMP ? structure?.paintedOn(index) : NOTHING;
    const unmapped = letters.match(/[\uFFFD\p{Co}\p{Cc}\p{Cn}]/gu)?.length ?? 0;
    if (isPicture(letters.length, painted)) pictures.push(index + 1);
    else if (unmapped > letters.length * GIBBERISH) gibberish.push(index + 1);
  });
  if (pictures.length > 0 && pictures.length === pages.length) {
    into.problem("Filen er scannet: Siderne er billeder uden tekst, der kan gennemses.");
  } else if (pictures.length > 0) {
    into.problem(`${pageList(pictures)} er billeder uden tekst, der kan gennemses.`);
  }
  if (gibberish.length > 0)
    into.problem(`${pageList(gibberish)} bruger en skrift, der ikke kan oversættes til bogstaver.`);
}

const NOTHING: Painted = { picturePoints: 0, shapes: 0 };

function isPicture(letters: number, painted: Painted | undefined): boolean {
  // Without the objects nobody can tell an empty page from a scanned one.
  if (!painted) return letters === 0;
  if (letters === 0) return painted.picturePoints >= LEGIBLE || painted.shapes >= OUTLINES;
  return letters < STAMP && painted.picturePoints >= PAGE_SIZED;
}

/** "Side 3", "Side 3, 4 og 9"; of many only the first ten. */
function pageList(pages: number[]): string {
  const named = pages.slice(0, 10);
  const more = pages.length > named.length ? [`${pages.length - named.length} sider mere`] : [];
  return `Side ${new Intl.ListFormat("da").format([...named.map(String), ...more])}`;
}

/**
 * An incremental save appends; what it replaced is still in the file, for everybody who cuts it off there. The lines of
 * earlier states that the last one no longer has are kept.
 */
async function readEarlierRevisions(bytes: Buffer, pages: (string | null)[], into: TextCollector): Promise<void> {
  const now = new Set(pages.flatMap((page) => linesOf(page ?? "")));
  for (const end of revisionEnds(bytes).slice(0, MAX_REVISIONS)) {
    if (into.full) return;
    const earlier = await openPdf(bytes.subarray(0, end)).catch(() => null);
    if (!earlier) continue;
    try {
      const lines: string[] = [];
      for (let number = 1; number <= earlier.numPages; number++) {
        const readPage = async () => pageText(await earlier.getPage(number));
        lines.push(...linesOf(await wherePdfIsBroken(readPage, () => "")));
      }
      into.hide(
        "earlier",
        "en tidligere udgave, der stadig ligger i filen",
        lines.filter((line) => !now.has(line)).join("\n"),
      );
    } finally {
      await earlier.destroy();
    }
  }
}

const linesOf = (text: string) => text.split("\n").map((line) => line.trim());

const END_MARK = Buffer.from("%%EOF");

/** Where earlier states of the file end, the newest first. A linearized file's first part is no earlier state. */
function revisionEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf(END_MARK); at !== -1; at = bytes.indexOf(END_MARK, at + 1))
    ends.push(at + END_MARK.length);
  ends.pop();
  if (bytes.subarray(0, 1024).includes("/Linearized")) ends.shift();
  return ends.reverse();
}
