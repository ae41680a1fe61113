import { PDFDocument, type PDFFont, type PDFPage, PDFName, PDFString, rgb, StandardFonts } from "pdf-lib";
import { count } from "../document";
import { DEMONSTRATION_FILE, FILE_DATE, type FileBlock, type FileText } from "./file-text";

/** A4 in points. */
const PAGE = { width: 595, height: 842, left: 62, right: 62, top: 96, bottom: 72 };
const WIDTH = PAGE.width - PAGE.left - PAGE.right;
const INK = rgb(0.1, 0.1, 0.1);
const QUIET = rgb(0.39, 0.39, 0.39);
const BAR = rgb(0.05, 0.32, 0.4);
const LINE = rgb(0.8, 0.8, 0.8);

/** Lays text out from the top of the page downwards and begins a new page when it is full. */
class Layout {
  private page!: PDFPage;
  private y = 0;

  constructor(
    private readonly document: PDFDocument,
    private readonly regular: PDFFont,
    private readonly strong: PDFFont,
  ) {
    this.begin();
  }

  begin(): void {
    this.page = this.document.addPage([PAGE.width, PAGE.height]);
    this.y = PAGE.height - PAGE.top;
  }

  space(height: number): void {
    this.y -= height;
  }

  private room(height: number): void {
    if (this.y - height < PAGE.bottom) this.begin();
  }

  private lines(text: string, font: PDFFont, size: number, width: number): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && font.widthOfTextAtSize(longer, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  }

  write(text: string, { size = 10.5, strong = false, indent = 0, color = INK } = {}): void {
    const font = strong ? this.strong : this.regular;
    for (const line of this.lines(text, font, size, WIDTH - indent)) {
      this.room(size * 1.4);
      this.y -= size * 1.4;
      this.page.drawText(line, { x: PAGE.left + indent, y: this.y, size, font, color });
    }
  }

  bullet(text: string): void {
    this.room(15);
    this.page.drawText("•", { x: PAGE.left + 4, y: this.y - 14.7, size: 10.5, font: this.regular, color: INK });
    this.write(text, { indent: 18 });
  }

  /** The first column takes what the others leave; those are right-aligned. */
  row(cells: string[], strong = false): void {
    const size = 9.5;
    const font = strong ? this.strong : this.regular;
    const narrow = Math.min(96, (WIDTH * 0.6) / Math.max(cells.length - 1, 1));
    const texts = cells.map((cell, column) =>
      this.lines(cell, font, size, (column === 0 ? WIDTH - narrow * (cells.length - 1) : narrow) - 8),
    );
    const height = Math.max(...texts.map(({ length }) => length)) * size * 1.35 + 6;
    this.room(height);
    texts.forEach((lines, column) => {
      const right = PAGE.left + WIDTH - narrow * (cells.length - 1 - column);
      lines.forEach((line, index) => {
        const x = column === 0 ? PAGE.left : right - font.widthOfTextAtSize(line, size);
        this.page.drawText(line, { x, y: this.y - size * 1.35 * (index + 1), size, font, color: INK });
      });
    });
    this.y -= height;
    const thickness = strong ? 1 : 0.5;
    this.page.drawLine({
      start: { x: PAGE.left, y: this.y },
      end: { x: PAGE.left + WIDTH, y: this.y },
      thickness,
      color: LINE,
    });
  }

  bar(label: string, value: number, highest: number): void {
    this.room(20);
    this.y -= 20;
    const from = PAGE.left + 170;
    const length = ((WIDTH - 170 - 40) * value) / highest;
    this.page.drawText(label, { x: PAGE.left, y: this.y + 4, size: 9.5, font: this.regular, color: INK });
    this.page.drawRectangle({ x: from, y: this.y, width: length, height: 14, color: BAR });
    this.page.drawText(count(value), {
      x: from + length + 5,
      y: this.y + 4,
      size: 9.5,
      font: this.regular,
      color: INK,
    });
  }

  /** On every page: that it is a demonstration, and which page it is. */
  finish(title: string): void {
    const pages = this.document.getPages();
    pages.forEach((page, index) => {
      const quiet = { size: 8.5, font: this.regular, color: QUIET };
      page.drawText(DEMONSTRATION_FILE, { x: PAGE.left, y: PAGE.height - 52, ...quiet });
      page.drawText(title, { x: PAGE.left, y: 40, ...quiet });
      const number = `Side ${index + 1} af ${pages.length}`;
      const width = this.regular.widthOfTextAtSize(number, 8.5);
      page.drawText(number, { x: PAGE.width - PAGE.right - width, y: 40, ...quiet });
    });
  }
}

function lay(layout: Layout, block: FileBlock): void {
  switch (block.kind) {
    case "heading":
      layout.space(10);
      return layout.write(block.text, { size: 13, strong: true });
    case "paragraph":
      layout.space(5);
      return layout.write(block.text);
    case "list":
      layout.space(4);
      return block.items.forEach((item) => layout.bullet(item));
    case "table":
      layout.space(12);
      layout.write(block.caption, { size: 9.5, strong: true });
      layout.space(4);
      layout.row(block.header, true);
      block.rows.forEach((cells) => layout.row(cells, cells[0] === "I alt"));
      return layout.space(8);
    case "bars": {
      const highest = Math.max(...block.bars.map(([, value]) => value));
      layout.space(12);
      layout.write(block.caption, { size: 9.5, strong: true });
      layout.space(6);
      block.bars.forEach(([label, value]) => layout.bar(label, value, highest));
      return layout.space(8);
    }
  }
}

/** A small A4 PDF; the same text always gives the same bytes. Characters outside Windows-1252 are refused by pdf-lib. */
export async function pdfFile({ title, blocks }: FileText): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer("Sagsgang");
  document.setCreationDate(FILE_DATE);
  document.setModificationDate(FILE_DATE);
  document.catalog.set(PDFName.of("Lang"), PDFString.of("da-DK"));
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const strong = await document.embedFont(StandardFonts.HelveticaBold);
  const layout = new Layout(document, regular, strong);
  layout.write(title, { size: 19, strong: true });
  layout.space(4);
  blocks.forEach((block) => lay(layout, block));
  layout.finish(title);
  return document.save();
}
