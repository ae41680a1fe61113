import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFStream,
  PDFString,
  ParseSpeeds,
  decodePDFRawStream,
} from "pdf-lib";

/** Keys whose strings a reader may be shown, or a program may read out (ISO 32000-2, 14.9 and 12.7). */
const TEXT_KEYS = ["Alt", "ActualText", "E", "TU", "V", "DV", "Contents", "RC", "Desc"].map((key) => PDFName.of(key));
const MAX_NESTING = 100;

/** What stands in the file's objects, reachable or not: PDF.js tells none of this. */
export interface PdfStructure {
  /** An action starts a program (Launch). */
  launches: boolean;
  javascript: boolean;
  /** Alternative texts, replacement texts, form values and annotations, as written. */
  texts: string[];
  /** XML of an XFA form. */
  forms: Uint8Array[];
  /** What a page paints that may be writing; its contents are unpacked for it. @param index from 0 */
  paintedOn(index: number): Painted;
}

/** Points of a page's pictures, and filled or drawn shapes. */
export interface Painted {
  picturePoints: number;
  shapes: number;
}

/**
 * Reads a PDF's objects with pdf-lib, whatever state they are in.
 * @returns null when they can't be read, as in files with owner's restrictions, whose objects are encrypted
 */
export async function readPdfStructure(bytes: Uint8Array): Promise<PdfStructure | null> {
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      ignoreEncryption: true,
      throwOnInvalidObject: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    if (pdf.isEncrypted) return null;
    const pages = pdf.getPages();
    const structure: PdfStructure = {
      launches: false,
      javascript: false,
      texts: [],
      forms: [],
      paintedOn: (index) => paintedOn(pages[index]),
    };
    for (const [, object] of pdf.context.enumerateIndirectObjects()) walk(object, structure, 0);
    return structure;
  } catch {
    return null;
  }
}

function walk(object: PDFObject, structure: PdfStructure, depth: number): void {
  if (depth > MAX_NESTING) return;
  if (object instanceof PDFArray) {
    for (const item of object.asArray()) walk(item, structure, depth + 1);
    return;
  }
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  readAction(dict, structure);
  // A signature's Contents are bytes of a certificate, no words.
  for (const key of dict.has(PDFName.of("ByteRange")) ? [] : TEXT_KEYS) {
    const value = dict.get(key);
    if (value instanceof PDFString || value instanceof PDFHexString) structure.texts.push(decoded(value));
  }
  for (const form of formStreams(dict)) structure.forms.push(form);
  for (const [, value] of dict.entries()) walk(value, structure, depth + 1);
}

/** Actions are dictionaries with their type under S (ISO 32000-2, 12.6.2). */
function readAction(dict: PDFDict, structure: PdfStructure): void {
  const type = dict.get(PDFName.of("S"));
  structure.launches ||= type === PDFName.of("Launch") && dict.get(PDFName.of("Type")) !== PDFName.of("StructElem");
  structure.javascript ||= type === PDFName.of("JavaScript");
}

function decoded(text: PDFString | PDFHexString): string {
  try {
    return text.decodeText();
  } catch {
    return text.asString();
  }
}

function* formStreams(dict: PDFDict): Iterable<Uint8Array> {
  const form = dict.get(PDFName.of("XFA"));
  if (!form) return;
  const whole = dict.context.lookup(form);
  const parts = whole instanceof PDFArray ? whole.asArray().map((part) => dict.context.lookup(part)) : [whole];
  for (const part of parts) if (part instanceof PDFRawStream) yield decodePDFRawStream(part).decode();
}

/** Drawing operators that a page's writing may be made of when it is no text (ISO 32000-2, table 59). */
const SHAPE = /(?:^|\s)(?:f\*?|F|B\*?|b\*?|S|s|sh)(?=\s|$)/g;
const USED_OBJECT = /\/([^\s/<>[\](){}%]+)\s+Do(?=\s|$)/g;
const INLINE_PICTURE = /(?:^|\s)BI\s[\s\S]{0,400}?\/(?:W|Width)\s+(\d+)[\s\S]{0,400}?\/(?:H|Height)\s+(\d+)/g;

function paintedOn(page: PDFPage | undefined): Painted {
  const painted = { picturePoints: 0, shapes: 0 };
  try {
    const contents = page?.node.Contents();
    if (!page || !contents) return painted;
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
    addPainted(streams, page.node.Resources(), painted, 0);
  } catch {
    // A page that can't be walked is judged by its text alone.
  }
  return painted;
}

function addPainted(streams: unknown[], resources: PDFDict | undefined, painted: Painted, depth: number): void {
  const operators = streams
    .filter((stream) => stream instanceof PDFRawStream)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1"))
    .join("\n");
  painted.shapes += operators.match(SHAPE)?.length ?? 0;
  for (const [, width, height] of operators.matchAll(INLINE_PICTURE))
    painted.picturePoints += Number(width) * Number(height);
  const objects = resources?.lookupMaybe(PDFName.of("XObject"), PDFDict);
  const used = new Set(Array.from(operators.matchAll(USED_OBJECT), ([, name]) => name as string));
  for (const name of used) {
    const object = objects?.lookup(PDFName.of(name));
    if (!(object instanceof PDFStream)) continue;
    if (object.dict.get(PDFName.of("Subtype")) === PDFName.of("Image")) {
      painted.picturePoints += numberOf(object.dict, "Width") * numberOf(object.dict, "Height");
    } else if (depth < 4) {
      addPainted([object], object.dict.lookupMaybe(PDFName.of("Resources"), PDFDict) ?? resources, painted, depth + 1);
    }
  }
}

function numberOf(dict: PDFDict, key: string): number {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
