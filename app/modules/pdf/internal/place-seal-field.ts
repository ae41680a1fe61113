import { PDF, PdfArray, PdfBool, PdfDict, PdfName, PdfNumber, PdfRef, PdfString, type PdfObject } from "@libpdf/core";
import { SEAL_FIELD, withSealField } from "./seal-field";

const N = (name: string) => PdfName.of(name);

/** A file that something has signed: only appending leaves it valid. Node finds a short word five times as fast as a long one. */
export function isSigned(pdf: Uint8Array): boolean {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (let at = bytes.indexOf("/ByteR"); at !== -1; at = bytes.indexOf("/ByteR", at + 1))
    if (bytes.toString("latin1", at, at + 10) === "/ByteRange") return true;
  return false;
}

/**
 * Opens a document for signing. One that nobody has signed yet gets the empty field for the seal, as `addSealField`
 * makes it, where it has none; what is to be written for it is appended with the signature.
 */
export async function openForSigning(bytes: Uint8Array): Promise<PDF> {
  const document = await PDF.load(bytes);
  if (isSigned(bytes)) {
    const hindrance = document.canSaveIncrementally();
    if (hindrance) throw new Error(`a signed file can't be added to: ${hindrance}`);
    return document;
  }
  const has =
    document
      .getForm()
      ?.getFields()
      .some(({ name }) => name === SEAL_FIELD) ?? false;
  if (has || placeSealField(document)) return document;
  return PDF.load(await withSealField(Buffer.from(bytes)));
}

/** @returns false where the document's structure isn't the simple one that typesetting makes: nothing is changed then */
function placeSealField(document: PDF): boolean {
  const { registry } = document.context;
  const resolve = (ref: PdfRef) => registry.resolve(ref);
  const catalog = document.getCatalog();
  const page = document.getPage(0);
  const place = structurePlace(catalog, resolve);
  if (!page || place === null) return false;

  const field = PdfDict.of({
    Type: N("Annot"),
    Subtype: N("Widget"),
    FT: N("Sig"),
    T: PdfString.fromString(SEAL_FIELD),
    TU: PdfString.fromString("Kommunens segl"),
    F: PdfNumber.of(132),
    Rect: new PdfArray([0, 0, 0, 0].map((zero) => PdfNumber.of(zero))),
    P: page.ref,
  });
  const widget = registry.register(field);
  const form = catalog.getDict("AcroForm", resolve) ?? new PdfDict();
  form.set("Fields", new PdfArray([...(form.getArray("Fields", resolve)?.toArray() ?? []), widget]));
  form.set("SigFlags", PdfNumber.of(3));
  if (!(catalog.get("AcroForm") instanceof PdfRef)) catalog.set("AcroForm", form);
  page.dict.set("Annots", new PdfArray([...(page.dict.getArray("Annots", resolve)?.toArray() ?? []), widget]));
  page.dict.set("Tabs", N("S"));
  if (place !== "untagged") {
    const element = registry.register(
      PdfDict.of({
        Type: N("StructElem"),
        S: N("Form"),
        P: place.documentRef,
        Pg: page.ref,
        Alt: PdfString.fromString("Kommunens segl"),
        K: PdfDict.of({ Type: N("OBJR"), Obj: widget, Pg: page.ref }),
      }),
    );
    field.set("StructParent", PdfNumber.of(place.key));
    place.element.set("K", new PdfArray([...place.kids, element]));
    place.parentTree.set("Nums", new PdfArray([...place.numbers, PdfNumber.of(place.key), element]));
    place.root.set("ParentTreeNextKey", PdfNumber.of(place.key + 1));
  }
  const preferences = catalog.getDict("ViewerPreferences", resolve) ?? new PdfDict();
  preferences.set("DisplayDocTitle", PdfBool.of(true));
  if (!(catalog.get("ViewerPreferences") instanceof PdfRef)) catalog.set("ViewerPreferences", preferences);
  return true;
}

type Resolve = (ref: PdfRef) => PdfObject | null;

/** Where a new element goes: behind the document element's others, with the next key of a parent tree in one piece. */
function structurePlace(catalog: PdfDict, resolve: Resolve) {
  const root = catalog.getDict("StructTreeRoot", resolve);
  if (!root) return "untagged" as const;
  const listed = root.getArray("K", resolve)?.toArray() ?? [root.get("K")];
  const [documentRef] = listed;
  const element = documentRef instanceof PdfRef ? resolve(documentRef) : null;
  const parentTree = root.getDict("ParentTree", resolve);
  if (
    listed.length !== 1 ||
    !(documentRef instanceof PdfRef) ||
    !(element instanceof PdfDict) ||
    element.getName("S", resolve)?.value !== "Document" ||
    !parentTree ||
    parentTree.has("Kids")
  )
    return null;
  const numbers = parentTree.getArray("Nums", resolve)?.toArray() ?? [];
  const keys = numbers.filter((_one, i) => i % 2 === 0);
  if (!keys.every((key) => key instanceof PdfNumber)) return null;
  const kids = element.getArray("K", resolve)?.toArray() ?? [element.get("K")].filter((kid) => kid !== undefined);
  const key = Math.max(-1, ...keys.map(({ value }) => value)) + 1;
  return { root, documentRef, element, kids, parentTree, numbers, key };
}
