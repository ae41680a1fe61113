import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument, type PDFObject } from "pdf-lib";
import { listOf, readTree } from "./trees";

/**
 * Makes a strange document's pages fit to stand in ours: nothing in them starts a program or a script, plays, or sends,
 * and a link that goes by a name goes to its place, since the names stay behind.
 */

const N = (name: string) => PDFName.of(name);
const HARMLESS_ACTIONS = new Set(["GoTo", "URI", "Named"]);
const LIVELY = new Set(["Movie", "Sound", "Screen", "RichMedia", "3D", "FileAttachment", "PrinterMark", "TrapNet"]);

export function tamePages(document: PDFDocument): void {
  const places = namedPlaces(document);
  for (const { node } of document.getPages()) {
    for (const key of ["AA", "B", "PieceInfo", "Metadata", "PresSteps", "Trans", "Dur", "Thumb"]) node.delete(N(key));
    const annotations = node.lookup(N("Annots"));
    if (!(annotations instanceof PDFArray)) {
      node.delete(N("Annots"));
      continue;
    }
    const kept = annotations.asArray().filter((one) => {
      const annotation = document.context.lookup(one);
      return annotation instanceof PDFDict && tamed(annotation, places);
    });
    node.set(N("Annots"), document.context.obj(kept));
  }
}

/** @returns whether it may stay */
function tamed(annotation: PDFDict, places: (name: PDFObject | undefined) => PDFObject | undefined): boolean {
  const kind = annotation.lookup(N("Subtype"));
  if (!(kind instanceof PDFName) || LIVELY.has(kind.decodeText())) return false;
  annotation.delete(N("AA"));
  annotation.delete(N("Parent")); // A form field's page-side half; the field itself is not taken along.
  const destination = places(annotation.lookup(N("Dest")));
  if (destination) annotation.set(N("Dest"), destination);
  const action = annotation.lookup(N("A"));
  if (action instanceof PDFDict && !isHarmless(action, places)) annotation.delete(N("A"));
  return true;
}

function isHarmless(action: PDFDict, places: (name: PDFObject | undefined) => PDFObject | undefined): boolean {
  const kind = action.lookup(N("S"));
  if (!(kind instanceof PDFName) || !HARMLESS_ACTIONS.has(kind.decodeText())) return false;
  action.delete(N("Next"));
  const place = places(action.lookup(N("D")));
  if (place) action.set(N("D"), place);
  if (kind.decodeText() !== "URI") return true;
  const uri = action.lookup(N("URI"));
  return (
    (uri instanceof PDFString || uri instanceof PDFHexString) && /^(https?:|mailto:)/i.test(uri.decodeText().trim())
  );
}

/** Finds the explicit destination that a name stands for; undefined for what is no name. */
function namedPlaces(document: PDFDocument) {
  const { context, catalog } = document;
  const key = (object: PDFObject | undefined) =>
    object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName
      ? object.decodeText()
      : undefined;
  const places = new Map<string, PDFObject>();
  const old = catalog.lookupMaybe(N("Dests"), PDFDict);
  for (const [name, place] of old?.entries() ?? []) places.set(name.decodeText(), place);
  for (const [name, place] of readTree(context, catalog.lookupMaybe(N("Names"), PDFDict)?.get(N("Dests")), "Names")) {
    places.set(key(context.lookup(name)) ?? "", place);
  }
  return (name: PDFObject | undefined): PDFObject | undefined => {
    const called = key(name);
    if (called === undefined) return undefined;
    const place = context.lookup(places.get(called));
    return place instanceof PDFDict ? place.get(N("D")) : place;
  };
}

/**
 * Joins the source's layers (ISO 32000-1, 8.11) to the target's, so that what is hidden there stays hidden here.
 * @param copy the copier that copies the pages
 */
export function keepLayers(
  target: PDFDocument,
  source: PDFDocument,
  copy: <T extends PDFObject>(object: T) => T,
): void {
  const properties = source.catalog.lookupMaybe(N("OCProperties"), PDFDict);
  if (!properties) return;
  const usual = properties.lookupMaybe(N("D"), PDFDict);
  const groups = listOf(source.context, properties.get(N("OCGs")));
  const listed = (key: string) => listOf(source.context, usual?.get(N(key)));
  const hidden =
    usual?.lookup(N("BaseState")) === N("OFF") ? groups.filter((one) => !listed("ON").includes(one)) : listed("OFF");

  const { context, catalog } = target;
  const own = catalog.lookupMaybe(N("OCProperties"), PDFDict) ?? context.obj({ OCGs: [], D: { OFF: [], Order: [] } });
  catalog.set(N("OCProperties"), own);
  const ownUsual = own.lookup(N("D"), PDFDict);
  const add = (dict: PDFDict, key: string, objects: PDFObject[]) =>
    dict.set(N(key), context.obj([...listOf(context, dict.get(N(key))), ...objects.map(copy)]));
  add(own, "OCGs", groups);
  add(ownUsual, "OFF", hidden);
  add(ownUsual, "Order", groups);
}
