import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from "pdf-lib";
import { listOf, readTree, UnreadableTree, writeTree } from "./trees";

/**
 * Tags: the structure tree of a PDF (ISO 32000-1, 14.7), which pdf-lib does not know of. What is appended to a document
 * keeps its tags by `prepareGraft` on the source, before its pages are copied, and `graft` on the target, after.
 */

const N = (name: string) => PDFName.of(name);
const MOST_ELEMENTS = 60_000;

/** What `graft` needs to know of the source, whose objects are renumbered already. */
export interface Scion {
  source: PDFDocument;
  kids: PDFObject[];
  parentTree: [PDFObject, PDFObject][];
  ids: [PDFObject, PDFObject][];
  roleMap: PDFDict | undefined;
  classMap: PDFDict | undefined;
}

const dictsOf = (context: PDFContext): PDFDict[] =>
  context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFStream ? object.dict : object))
    .filter((object) => object instanceof PDFDict);

/** Annotations that stand in their page's array itself and are no objects of their own. */
const inlineAnnotations = (source: PDFDocument): PDFDict[] =>
  source
    .getPages()
    .flatMap(({ node }) => listOf(source.context, node.get(N("Annots"))))
    .filter((one) => one instanceof PDFDict);

export function structureOf(document: PDFDocument): PDFDict | undefined {
  const root = document.catalog.lookup(N("StructTreeRoot"));
  return root instanceof PDFDict ? root : undefined;
}

const nextKey = (document: PDFDocument): number => {
  const root = structureOf(document);
  const keys = root ? readTree(document.context, root.get(N("ParentTree")), "Nums") : [];
  return Math.max(-1, ...keys.map(([key]) => (key instanceof PDFNumber ? key.asNumber() : -1))) + 1;
};

/** Whether the source's tags can be kept: a tree of bearable size that knows every page. */
function isSound(source: PDFDocument, kids: PDFObject[], parentTree: [PDFObject, PDFObject][]): boolean {
  if (kids.length === 0 || source.context.enumerateIndirectObjects().length > MOST_ELEMENTS) return false;
  const known = new Set(parentTree.map(([key]) => (key instanceof PDFNumber ? key.asNumber() : -1)));
  return source.getPages().every(({ node }) => {
    const key = node.lookup(N("StructParents"));
    return key instanceof PDFNumber && known.has(key.asNumber());
  });
}

/**
 * Renumbers the source so that it fits behind the target, and cuts its tree from its root, so that copying a page does
 * not drag the whole document along. The source is of no other use afterwards.
 * @param prefix makes the source's ids differ from the target's
 * @returns null when the source has no tags, or none that can be kept; it is then unchanged
 */
export function prepareGraft(target: PDFDocument, source: PDFDocument, prefix: string): Scion | null {
  const { context } = source;
  const root = structureOf(source);
  if (!root) return null;
  try {
    const kids = listOf(context, root.get(N("K")));
    const parentTree = readTree(context, root.get(N("ParentTree")), "Nums");
    const ids = readTree(context, root.get(N("IDTree")), "Names");
    if (!isSound(source, kids, parentTree)) return null;
    const offset = nextKey(target);
    for (const dict of [...dictsOf(context), ...inlineAnnotations(source)]) renumber(dict, offset, prefix, context);
    for (const kid of kids) (context.lookup(kid) as PDFDict).delete(N("P"));
    const dictAt = (key: string) => root.lookupMaybe(N(key), PDFDict);
    return {
      source,
      kids,
      parentTree: parentTree.map(([key, value]) => [PDFNumber.of((key as PDFNumber).asNumber() + offset), value]),
      ids: ids.map(([id, element]) => [renamed(id, prefix, context), element]),
      roleMap: dictAt("RoleMap"),
      classMap: dictAt("ClassMap"),
    };
  } catch (error) {
    if (error instanceof UnreadableTree) return null;
    throw error;
  }
}

function renumber(dict: PDFDict, offset: number, prefix: string, context: PDFContext): void {
  for (const key of ["StructParents", "StructParent"]) {
    const number = dict.lookup(N(key));
    if (number instanceof PDFNumber) dict.set(N(key), PDFNumber.of(number.asNumber() + offset));
  }
  // Only structure elements have both a type and a parent: their ids, and the header cells that they name.
  if (!dict.has(N("S")) || !dict.has(N("P"))) return;
  const id = dict.get(N("ID"));
  if (id) dict.set(N("ID"), renamed(id, prefix, context));
  for (const attributes of listOf(context, dict.get(N("A"))).map((one) => context.lookup(one))) {
    const headers = attributes instanceof PDFDict ? attributes.lookup(N("Headers")) : undefined;
    if (headers instanceof PDFArray) {
      headers.asArray().forEach((header, i) => headers.set(i, renamed(header, prefix, context)));
    }
  }
}

function renamed(id: PDFObject, prefix: string, context: PDFContext): PDFString {
  const text = context.lookup(id);
  const name = text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : "";
  return PDFString.of(`${prefix}${name.replace(/[^\x21-\x7e]|[()\\]/g, "_")}`);
}

/** The element below which whole documents stand: the one "Document" of the target, made when there is none. */
function documentElement(target: PDFDocument): PDFRef {
  const { context, catalog } = target;
  let root = structureOf(target);
  if (!root) {
    root = context.obj({ Type: "StructTreeRoot", K: [] });
    catalog.set(N("StructTreeRoot"), context.register(root));
  }
  const kids = listOf(context, root.get(N("K")));
  const first = kids[0];
  if (kids.length === 1 && first instanceof PDFRef && context.lookup(first, PDFDict).get(N("S")) === N("Document")) {
    return first;
  }
  const made = context.obj({ Type: "StructElem", S: "Document", P: catalog.get(N("StructTreeRoot"))!, K: kids });
  const ref = context.register(made);
  for (const kid of kids) context.lookupMaybe(kid, PDFDict)?.set(N("P"), ref);
  root.set(N("K"), context.obj([ref]));
  return ref;
}

/** Adds a "Part" to the target's document element and returns it. */
function addPart(target: PDFDocument, kids: PDFObject[], title: string): PDFRef {
  const { context } = target;
  const parent = documentElement(target);
  const element = context.lookup(parent, PDFDict);
  const part = context.register(
    context.obj({ Type: "StructElem", S: "Part", P: parent, T: PDFHexString.fromText(title), K: kids }),
  );
  for (const kid of kids) context.lookupMaybe(kid, PDFDict)?.set(N("P"), part);
  element.set(N("K"), context.obj([...listOf(context, element.get(N("K"))), part]));
  return part;
}

function addToParentTree(target: PDFDocument, added: [PDFObject, PDFObject][]): void {
  const { context } = target;
  const root = structureOf(target)!;
  const entries = [...readTree(context, root.get(N("ParentTree")), "Nums"), ...added];
  const key = ([number]: [PDFObject, PDFObject]) => (number as PDFNumber).asNumber();
  entries.sort((a, b) => key(a) - key(b));
  root.set(N("ParentTree"), writeTree(context, "Nums", entries));
  root.set(N("ParentTreeNextKey"), PDFNumber.of(Math.max(-1, ...entries.map(key)) + 1));
}

/**
 * Joins the source's tags to the target's as one part, after its pages were copied.
 * @param copy the copier that copied the pages: what it has copied once it gives again
 */
export function graft(target: PDFDocument, scion: Scion, copy: <T extends PDFObject>(object: T) => T, title: string) {
  const { context } = target;
  const kids = scion.kids.map(copy);
  // A document within the document: its own elements keep their order below a part.
  for (const kid of kids) {
    const element = context.lookupMaybe(kid, PDFDict);
    if (element?.get(N("S")) === N("Document")) element.set(N("S"), N("Sect"));
  }
  addPart(target, kids, title);
  addToParentTree(
    target,
    scion.parentTree.map(([key, value]) => [key, copy(value)]),
  );
  const root = structureOf(target)!;
  const ids = [
    ...readTree(context, root.get(N("IDTree")), "Names"),
    ...scion.ids.map(([id, element]): [PDFObject, PDFObject] => [id, copy(element)]),
  ].sort(([a], [b]) =>
    Buffer.compare(Buffer.from((a as PDFString).asBytes()), Buffer.from((b as PDFString).asBytes())),
  );
  if (ids.length > 0) root.set(N("IDTree"), writeTree(context, "Names", ids));
  for (const [key, map] of [
    ["RoleMap", scion.roleMap],
    ["ClassMap", scion.classMap],
  ] as const) {
    if (map) mergeInto(context, root, key, copy(map));
  }
}

/** Entries that the target has not: what both name, the target decides. */
function mergeInto(context: PDFContext, root: PDFDict, key: string, added: PDFDict): void {
  const own = root.lookupMaybe(N(key), PDFDict) ?? context.obj({});
  for (const [name, value] of added.entries()) if (!own.has(name)) own.set(name, value);
  root.set(N(key), own);
}

/**
 * Tags pages that have none, so that a screen reader passes no page over: each page is one element, read in the order in
 * which it was drawn. A page without any text is a figure whose alternative text says so.
 */
export function tagWhole(target: PDFDocument, pages: { page: PDFPage; alt: string | null }[], title: string): void {
  const { context } = target;
  let key = nextKey(target);
  const added: [PDFObject, PDFObject][] = [];
  const elements = pages.map(({ page, alt }) => {
    const element = context.register(
      context.obj({
        Type: "StructElem",
        S: alt === null ? "P" : "Figure",
        Pg: page.ref,
        K: 0,
        ...(alt === null ? {} : { Alt: PDFHexString.fromText(alt) }),
      }),
    );
    wrapContents(context, page, alt === null ? "P" : "Figure");
    page.node.set(N("StructParents"), PDFNumber.of(key));
    page.node.set(N("Tabs"), N("S"));
    added.push([PDFNumber.of(key), context.obj([element])]);
    key += 1;
    return element;
  });
  addPart(target, elements, title);
  addToParentTree(target, added);
}

/** Puts all that the page draws into one marked content, without unpacking it. */
function wrapContents(context: PDFContext, page: PDFPage, tag: string): void {
  const stream = (text: string) => context.register(context.stream(text));
  const drawn = listOf(context, page.node.get(N("Contents")));
  page.node.set(N("Contents"), context.obj([stream(`/${tag} <</MCID 0>> BDC q\n`), ...drawn, stream("\nQ EMC\n")]));
}

/** Tags a form field of a tagged document; of one without tags, nothing. */
export function addFormElement(target: PDFDocument, page: PDFRef, widget: PDFRef, field: PDFDict, alt: string): void {
  if (!structureOf(target)) return;
  const { context } = target;
  const key = nextKey(target);
  const parent = documentElement(target);
  const element = context.obj({
    Type: "StructElem",
    S: "Form",
    P: parent,
    Pg: page,
    Alt: PDFHexString.fromText(alt),
    K: { Type: "OBJR", Obj: widget, Pg: page },
  });
  const ref = context.register(element);
  const document = context.lookup(parent, PDFDict);
  document.set(N("K"), context.obj([...listOf(context, document.get(N("K"))), ref]));
  field.set(N("StructParent"), PDFNumber.of(key));
  addToParentTree(target, [[PDFNumber.of(key), ref]]);
}
