import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from "pdf-lib";
import { readTree } from "./trees";

/** Bookmarks (ISO 32000-1, 12.3.3), read from one document and written into another. */

export interface Bookmark {
  title: string;
  /** Index of the page that it leads to, from 0. */
  page: number;
  children: Bookmark[];
}

const N = (name: string) => PDFName.of(name);
const MOST = 5000;

/** Bookmarks that lead nowhere in the document are left out, their children kept in their place. */
export function readBookmarks(document: PDFDocument): Bookmark[] {
  const { context } = document;
  const pageAt = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const names = new Map(
    readTree(context, document.catalog.lookupMaybe(N("Names"), PDFDict)?.get(N("Dests")), "Names").map(([name, to]) => [
      textOf(context.lookup(name)),
      to,
    ]),
  );
  const oldNames = document.catalog.lookupMaybe(N("Dests"), PDFDict);

  const pageOf = (destination: PDFObject | undefined, depth = 0): number | undefined => {
    const at = context.lookup(destination);
    if (depth > 3 || !at) return undefined;
    if (at instanceof PDFArray) {
      const page = at.size() > 0 ? at.get(0) : undefined;
      return page instanceof PDFRef ? pageAt.get(page) : undefined;
    }
    if (at instanceof PDFDict) return pageOf(at.get(N("D")), depth + 1);
    if (at instanceof PDFName) return pageOf(oldNames?.get(at), depth + 1);
    return pageOf(names.get(textOf(at)), depth + 1);
  };

  const seen = new Set<PDFObject>();
  const read = (first: PDFObject | undefined, depth: number): Bookmark[] => {
    const found: Bookmark[] = [];
    let item = depth < 12 ? context.lookup(first) : undefined;
    while (item instanceof PDFDict && !seen.has(item) && seen.size < MOST) {
      seen.add(item);
      const page = pageOf(item.get(N("Dest"))) ?? pageOf(item.lookupMaybe(N("A"), PDFDict)?.get(N("D")));
      const children = read(item.get(N("First")), depth + 1);
      if (page === undefined) found.push(...children);
      else found.push({ title: textOf(item.lookup(N("Title"))) || `Side ${page + 1}`, page, children });
      item = item.lookup(N("Next"));
    }
    return found;
  };
  return read(document.catalog.lookupMaybe(N("Outlines"), PDFDict)?.get(N("First")), 0);
}

const textOf = (object: PDFObject | undefined): string =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : "";

/** The same bookmarks for a document in which the pages stand `by` further on. */
export const shifted = (bookmarks: Bookmark[], by: number): Bookmark[] =>
  bookmarks.map(({ title, page, children }) => ({ title, page: page + by, children: shifted(children, by) }));

/** Adds bookmarks after the document's own, which stay as they are, to the letter. */
export function appendBookmarks(document: PDFDocument, bookmarks: Bookmark[]): void {
  const { context, catalog } = document;
  let root = catalog.get(N("Outlines"));
  if (!(root instanceof PDFRef) || !(context.lookup(root) instanceof PDFDict)) {
    root = context.register(context.obj({ Type: "Outlines" }));
    catalog.set(N("Outlines"), root);
  }
  write(document, root as PDFRef, bookmarks);
  const dict = context.lookup(root, PDFDict);
  const shown = dict.lookupMaybe(N("Count"), PDFNumber)?.asNumber() ?? 0;
  dict.set(N("Count"), PDFNumber.of(Math.abs(shown) + bookmarks.length));
}

/** Replaces the document's bookmarks. */
export function setBookmarks(document: PDFDocument, bookmarks: Bookmark[]): void {
  document.catalog.delete(N("Outlines"));
  if (bookmarks.length > 0) appendBookmarks(document, bookmarks);
}

/** Children are closed: their count is negative (table 153). */
function write(document: PDFDocument, parent: PDFRef, bookmarks: Bookmark[]): void {
  const { context } = document;
  const pages = document.getPages();
  const parentDict = context.lookup(parent, PDFDict);
  let previous = parentDict.get(N("Last")) as PDFRef | undefined;
  for (const { title, page, children } of bookmarks) {
    const destination = [pages[page]!.ref, "XYZ", null, null, null];
    const item = context.obj({ Title: PDFHexString.fromText(title), Parent: parent, Dest: destination });
    const ref = context.register(item);
    if (previous) {
      item.set(N("Prev"), previous);
      context.lookup(previous, PDFDict).set(N("Next"), ref);
    } else parentDict.set(N("First"), ref);
    previous = ref;
    if (children.length > 0) {
      write(document, ref, children);
      item.set(N("Count"), PDFNumber.of(-children.length));
    }
  }
  if (previous) parentDict.set(N("Last"), previous);
}
