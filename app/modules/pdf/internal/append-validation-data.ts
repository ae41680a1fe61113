import { PDF, PdfArray, PdfDict, PdfName, type PdfRef, PdfStream } from "@libpdf/core";
import type { ValidationData } from "./validation-data";

/** The file with a document security store (ISO 32000-2, 12.8.4.3) appended; what one holds already stays. */
export async function appendValidationData(pdf: Uint8Array, data: ValidationData): Promise<Uint8Array> {
  const document = await PDF.load(pdf);
  const { registry } = document.context;
  const resolve = (ref: PdfRef) => registry.resolve(ref);
  const catalog = document.getCatalog();
  const before = catalog.getDict("DSS", resolve);
  const store = PdfDict.of({ Type: PdfName.of("DSS") });
  const keep = (name: string, parts: Uint8Array[]) => {
    const kept = before?.getArray(name, resolve)?.toArray() ?? [];
    const added = parts.map((part) => registry.register(new PdfStream(new PdfDict(), new Uint8Array(part))));
    if (kept.length + added.length > 0) store.set(name, new PdfArray([...kept, ...added]));
  };
  keep("Certs", data.certificates);
  keep("OCSPs", data.ocsps);
  keep("CRLs", data.crls);
  catalog.set("DSS", registry.register(store));
  return document.save({ incremental: true });
}
