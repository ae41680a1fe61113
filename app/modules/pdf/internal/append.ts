import {
  PDFDict,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  PDFStream,
  type PDFDocument,
  type PDFObject,
  type PDFPageLeaf,
} from "pdf-lib";
import { graft, prepareGraft, tagWhole } from "./structure";
import { keepLayers, tamePages } from "./tame";
import { listOf } from "./trees";

const N = (name: string) => PDFName.of(name);

/**
 * Appends all pages of a document to another with their tags, which pdf-lib's own `copyPages` drops. Pages without tags
 * get some. The source is of no other use afterwards.
 * @param name what the part is called in the structure tree; also the start of a textless page's alternative text
 * @param prefix tells this part's ids from the others'
 */
export function appendPages(target: PDFDocument, source: PDFDocument, name: string, prefix: string): void {
  tamePages(source);
  const scion = prepareGraft(target, source, prefix);
  const textless = source.getPages().map(({ node }) => !drawsText(source, node.Resources()));
  if (!scion) source.getPages().forEach(({ node }) => forgetTags(source, node));

  const copier = PDFObjectCopier.for(source.context, target.context);
  const copy = <T extends PDFObject>(object: T): T => copier.copy(object);
  keepLayers(target, source, copy);
  // Pages are copied by reference, so that whatever points to a page points to its copy.
  const pages = source.getPages().map(({ ref }) => {
    const copied = copy(ref);
    return target.addPage(PDFPage.of(target.context.lookup(copied) as PDFPageLeaf, copied, target));
  });
  if (scion) {
    graft(target, scion, copy, name);
    return;
  }
  const alt = (i: number) => (textless[i] ? `${name}, side ${i + 1}: et billede uden tekst, der kan læses op.` : null);
  tagWhole(
    target,
    pages.map((page, i) => ({ page, alt: alt(i) })),
    name,
  );
}

/** Whether a page has a font to write with, itself or in what it draws. A scanned page has none. */
function drawsText(document: PDFDocument, resources: PDFDict | undefined, depth = 0): boolean {
  if (!resources || depth > 5) return false;
  const fonts = resources.lookup(N("Font"));
  if (fonts instanceof PDFDict && fonts.keys().length > 0) return true;
  const drawn = resources.lookup(N("XObject"));
  if (!(drawn instanceof PDFDict)) return false;
  return drawn.values().some((one) => {
    const form = document.context.lookup(one);
    const own = form instanceof PDFStream ? form.dict.lookup(N("Resources")) : undefined;
    return own instanceof PDFDict && drawsText(document, own, depth + 1);
  });
}

function forgetTags(document: PDFDocument, node: PDFPageLeaf): void {
  node.delete(N("StructParents"));
  for (const one of listOf(document.context, node.get(N("Annots")))) {
    const annotation = document.context.lookup(one);
    if (annotation instanceof PDFDict) annotation.delete(N("StructParent"));
  }
}
