import { PDFDocument } from "pdf-lib";
import { appendPages } from "./append";
import { labelPages, renew, showTitle } from "./metadata";
import { appendBookmarks } from "./outline";

/** How pdf-lib reads and writes here: nothing changed that isn't asked for. */
export const AS_IT_IS = { updateMetadata: false } as const;
export const PLAIN = { useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false } as const;

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
  showTitle(document);
  return document.save(PLAIN);
}
