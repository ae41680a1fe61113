import { PDFDocument } from "pdf-lib";
import { appendPages } from "./append";
import { AS_IT_IS, PLAIN } from "./faithful";
import { labelPages, renew } from "./metadata";
import { appendBookmarks } from "./outline";
import { addSealField } from "./seal-field";

/** See `joinSignaturePage`. */
export async function joinPages(body: Uint8Array, page: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(body, AS_IT_IS);
  const pages = document.getPageCount();
  appendPages(document, await PDFDocument.load(page, AS_IT_IS), "Underskrifter", "underskrifter-");
  appendBookmarks(document, [{ title: "Underskrifter", page: pages, children: [] }]);
  labelPages(document, [
    { from: 0, prefix: "" },
    { from: pages, prefix: "Underskriftsside " },
  ]);
  renew(document, [body, page]);
  addSealField(document);
  return document.save(PLAIN);
}
