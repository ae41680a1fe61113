import { PDFDict, PDFName, PDFNumber, type PDFDocument, type PDFFont, type PDFPage } from "pdf-lib";
import { listOf } from "./trees";

/**
 * Small lines at the foot of every page of a package, left and right, on a white ground, tagged as what they are: a
 * footer that belongs to no text (ISO 32000-1, 14.8.2.2). They stand upright however the page is turned.
 */
const SIZE = 7;
const FROM_EDGE = 14;
const FONT = "SagsgangFoot";
const N = (name: string) => PDFName.of(name);

export function stampPage(document: PDFDocument, page: PDFPage, font: PDFFont, left: string, right: string): void {
  const { context } = document;
  const { matrix, width } = upright(page);
  const line = (text: string, at: (textWidth: number) => number) => {
    const textWidth = font.widthOfTextAtSize(text, SIZE);
    const x = at(textWidth);
    return (
      `1 g ${fixed(x - 3)} ${FROM_EDGE - 3} ${fixed(textWidth + 6)} ${SIZE + 4} re f ` +
      `0.33 g BT /${FONT} ${SIZE} Tf ${fixed(x)} ${FROM_EDGE} Td ${font.encodeText(text).toString()} Tj ET\n`
    );
  };
  const edge = Math.min(68, width / 8);
  const drawn =
    "Q /Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC q\n" +
    `${matrix.map(fixed).join(" ")} cm\n` +
    (left ? line(left, () => edge) : "") +
    line(right, (textWidth) => width - edge - textWidth) +
    "Q EMC\n";

  const resources = page.node.Resources() ?? context.obj({});
  page.node.set(N("Resources"), resources);
  const fonts = resources.lookupMaybe(N("Font"), PDFDict) ?? context.obj({});
  resources.set(N("Font"), fonts);
  fonts.set(N(FONT), font.ref);
  const stream = (text: string) => context.register(context.stream(text));
  const contents = listOf(context, page.node.get(N("Contents")));
  page.node.set(N("Contents"), context.obj([stream("q\n"), ...contents, stream(`\n${drawn}`)]));
}

const fixed = (number: number) => String(Math.round(number * 100) / 100);

/** The matrix that makes (0, 0) the lower left corner of the page as it is seen, in points, and its width as seen. */
function upright(page: PDFPage): { matrix: number[]; width: number } {
  const { x, y, width: w, height: h } = page.getCropBox();
  const unit = page.node.lookup(N("UserUnit"));
  const s = unit instanceof PDFNumber && unit.asNumber() > 0 ? 1 / unit.asNumber() : 1;
  const turned = (((page.getRotation().angle % 360) + 360) % 360) as 0 | 90 | 180 | 270;
  const seen = {
    0: { matrix: [s, 0, 0, s, x, y], width: w / s },
    90: { matrix: [0, s, -s, 0, x + w, y], width: h / s },
    180: { matrix: [-s, 0, 0, -s, x + w, y + h], width: w / s },
    270: { matrix: [0, -s, s, 0, x, y + h], width: h / s },
  };
  return seen[turned] ?? seen[0];
}
