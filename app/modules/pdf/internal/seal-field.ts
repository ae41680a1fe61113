import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFContext,
  type PDFObject,
} from "pdf-lib";
import { AS_IT_IS, PLAIN } from "./join-pages";
import { showTitle } from "./metadata";
import { addFormElement } from "./structure";
import { listOf } from "./trees";

/** The signature field that the municipality's seal fills. */
export const SEAL_FIELD = "Segl";

const N = (name: string) => PDFName.of(name);

/**
 * Gives an unsigned document the empty field for its seal: without a place on the page, but with a name for a screen
 * reader and its place in the structure tree, as PDF/UA-1 (7.18.1) and PDF/A-2 (6.3.2, 6.3.3) ask of a field. The
 * window shows the document's title from now on. A document that has a signature is not touched.
 */
export async function withSealField(pdf: Uint8Array): Promise<Uint8Array> {
  if (Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes("/ByteRange")) return pdf;
  const document = await PDFDocument.load(pdf, AS_IT_IS);
  const { context, catalog } = document;
  const form = catalog.lookupMaybe(N("AcroForm"), PDFDict) ?? context.obj({});
  const fields = listOf(context, form.get(N("Fields")));
  if (fields.some((field) => nameOf(context, field) === SEAL_FIELD)) return pdf;

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
  form.set(N("Fields"), context.obj([...fields, ref]));
  form.set(N("SigFlags"), PDFNumber.of(3));
  catalog.set(N("AcroForm"), form);
  const annotations = page.node.lookup(N("Annots"));
  page.node.set(N("Annots"), context.obj([...(annotations instanceof PDFArray ? annotations.asArray() : []), ref]));
  page.node.set(N("Tabs"), N("S"));
  addFormElement(document, page.ref, ref, field, "Kommunens segl");
  showTitle(document);
  return document.save(PLAIN);
}

function nameOf(context: PDFContext, field: PDFObject): string | undefined {
  const name = context.lookupMaybe(field, PDFDict)?.lookup(N("T"));
  return name instanceof PDFString || name instanceof PDFHexString ? name.decodeText() : undefined;
}
