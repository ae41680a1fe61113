import { createHash } from "node:crypto";
import { decodePDFRawStream, PDFHexString, PDFName, PDFNumber, PDFRawStream, type PDFDocument } from "pdf-lib";

/** The document's XMP metadata (ISO 16684-1), as PDF/A reads its claims from. */

const N = (name: string) => PDFName.of(name);

export function readXmp(document: PDFDocument): string {
  const stream = document.catalog.lookup(N("Metadata"));
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("utf8") : "";
}

/** PDF/A wants it unpacked and readable (ISO 19005-2, 6.6.2.1). */
export function writeXmp(document: PDFDocument, xmp: string): void {
  const bytes = Buffer.from(xmp, "utf8");
  const dict = document.context.obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
  document.catalog.set(N("Metadata"), document.context.register(PDFRawStream.of(dict, bytes)));
}

/**
 * A joined document is another than its first part: it has more pages and another identity. Made of the parts, so that
 * the same parts give the same bytes.
 */
export function renew(document: PDFDocument, parts: Uint8Array[]): void {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  const instance = hash.digest("base64url").slice(0, 22);
  const xmp = readXmp(document)
    .replace(/(<xmpTPg:NPages>)\d+/, `$1${document.getPageCount()}`)
    .replace(/(<xmpMM:InstanceID>)[^<]*/, `$1${instance}`);
  writeXmp(document, xmp);
  identify(document, instance);
}

/** The file identifier (ISO 32000-1, 14.4): the first half stays, the second is this version's. */
export function identify(document: PDFDocument, instance: string): void {
  const own = PDFHexString.of(Buffer.from(instance, "latin1").toString("hex"));
  const { context } = document;
  const before = context.lookup(context.trailerInfo.ID);
  const first = before && "get" in before ? (before as unknown as { get(i: number): PDFHexString }).get(0) : own;
  context.trailerInfo.ID = context.obj([first ?? own, own]);
}

/** The title in the window's title bar instead of the file's name (WCAG 2.2, technique PDF18). */
export function showTitle(document: PDFDocument): void {
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Metadata that claims no standard, in place of what was there. */
export function claimNothing(document: PDFDocument, title: string, author: string): void {
  writeXmp(
    document,
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">` +
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:format>application/pdf</dc:format>` +
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>` +
      `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>` +
      `<dc:language><rdf:Bag><rdf:li>da-DK</rdf:li></rdf:Bag></dc:language>` +
      `</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`,
  );
  document.catalog.delete(N("OutputIntents"));
  document.setTitle(title);
  document.setAuthor(author);
}

/** "1, 2, 3 …" and then "Underskriftsside 1 …" in the viewer's page list (ISO 32000-1, 12.4.2). */
export function labelPages(document: PDFDocument, groups: { from: number; prefix: string }[]): void {
  const { context, catalog } = document;
  const nums = groups.flatMap(({ from, prefix }) => [
    PDFNumber.of(from),
    context.obj({ S: "D", ...(prefix ? { P: PDFHexString.fromText(prefix) } : {}) }),
  ]);
  catalog.set(N("PageLabels"), context.obj({ Nums: nums }));
}
