import { PDFArray, PDFDict, PDFName, type PDFContext, type PDFObject } from "pdf-lib";

/** PDF's name and number trees (ISO 32000-1, 7.9.6 and 7.9.7), read whole and written flat. */

/** A file whose trees are deeper or larger than this, or turn back on themselves, is not read. */
const DEEPEST = 40;
const MOST_ENTRIES = 200_000;

export class UnreadableTree extends Error {}

/** @throws UnreadableTree */
export function readTree(
  context: PDFContext,
  root: PDFObject | undefined,
  key: "Nums" | "Names",
): [PDFObject, PDFObject][] {
  const entries: [PDFObject, PDFObject][] = [];
  const read = (at: PDFObject | undefined, depth: number) => {
    const node = context.lookup(at);
    if (!(node instanceof PDFDict)) return;
    if (depth > DEEPEST || entries.length > MOST_ENTRIES) throw new UnreadableTree(`the ${key} tree has no end`);
    const pairs = node.lookup(PDFName.of(key));
    if (pairs instanceof PDFArray) {
      for (let i = 0; i + 1 < pairs.size(); i += 2) entries.push([pairs.get(i), pairs.get(i + 1)]);
    }
    const kids = node.lookup(PDFName.of("Kids"));
    if (kids instanceof PDFArray) kids.asArray().forEach((kid) => read(kid, depth + 1));
  };
  read(root, 0);
  return entries;
}

/** One node with all entries, registered. The caller sees to their order. */
export function writeTree(context: PDFContext, key: "Nums" | "Names", entries: [PDFObject, PDFObject][]) {
  const node = context.obj({ [key]: entries.flat() });
  return context.register(node);
}

/** The elements of an array, of a reference to one, or the single object itself. */
export function listOf(context: PDFContext, object: PDFObject | undefined): PDFObject[] {
  if (object === undefined) return [];
  const looked = context.lookup(object);
  return looked instanceof PDFArray ? looked.asArray() : [object];
}
