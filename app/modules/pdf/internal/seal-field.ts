import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from "pdf-lib";
import { AS_IT_IS, PLAIN } from "./faithful";
import { showTitle } from "./metadata";
import { addFormElement } from "./structure";
import { listOf } from "./trees";

/** The signature field that the municipality's seal fills. */
export const SEAL_FIELD = "Segl";

const N = (name: string) => PDFName.of(name);

/**
 * Gives an unsigned document the empty field for its seal: without a place on the page, but with a name for a screen
 * reader and its place in the structure tree, as PDF/UA-1 (7.18.1) and PDF/A-2 (6.3.2, 6.3.3) ask of a field. The
 * window shows the document's title from now on.
 */
export function addSealField(document: PDFDocument): void {
  const { context, catalog } = document;
  const form = catalog.lookupMaybe(N("AcroForm"), PDFDict) ?? context.obj({});
  const page = document.getPage(0);
  const field = context.obj({
    Type: "Annot",
    Subtype: "Widget",
    FT: "Sig",
    T: PDFString.of(SEAL_FIELD),
    TU: PDFHexString.fromText("Kommunens segl"),
    F: 132,
    Rect: [0, 0, 0, 0],
    P: page.ref,
  });
  const ref = context.register(field);
  form.set(N("Fields"), context.obj([...listOf(context, form.get(N("Fields"))), ref]));
  form.set(N("SigFlags"), PDFNumber.of(3));
  catalog.set(N("AcroForm"), form);
  page.node.set(N("Annots"), context.obj([...listOf(context, page.node.get(N("Annots"))), ref]));
  page.node.set(N("Tabs"), N("S"));
  addFormElement(document, page.ref, ref, field, "Kommunens segl");
  showTitle(document);
}

/** The document with its field, unless it has one or is signed already: then it is not touched. */
export async function withSealField(pdf: Buffer): Promise<Uint8Array> {
  if (pdf.includes("/ByteRange") || pdf.includes(`/T (${SEAL_FIELD})`)) return pdf;
  const document = await PDFDocument.load(pdf, AS_IT_IS);
  addSealField(document);
  return document.save(PLAIN);
}
