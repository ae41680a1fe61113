import fontkit from "@pdf-lib/fontkit";
import fs from "node:fs/promises";
import { EncryptedPDFError, PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { appendPages } from "./append";
import { AS_IT_IS, PLAIN } from "./faithful";
import { claimNothing, identify } from "./metadata";
import { readBookmarks, setBookmarks, shifted, type Bookmark } from "./outline";
import { addSealField } from "./seal-field";
import { stampPage } from "./stamp";

/** What can be done with an attached PDF. */
export type Verdict =
  | { kind: "pages"; pages: number }
  /** Taken along unaltered, as an embedded file. */
  | { kind: "whole"; reason: string }
  | { kind: "left"; reason: string };

const MOST_PAGES = 1500;
const N = (name: string) => PDFName.of(name);

/** Whether the PDF can stand in a package, tried out on an empty document. Any input; never throws. */
export async function inspectPdf(path: string): Promise<Verdict> {
  const bytes = await fs.readFile(path);
  // A signature's range stands in the clear (ISO 32000-1, 12.8.1). Copied pages would lose the signature's validity.
  if (bytes.includes("/ByteRange")) {
    return {
      kind: "whole",
      reason: "Filen er underskrevet elektronisk. Den ligger uændret som vedhæftet fil i dette dokument.",
    };
  }
  try {
    const source = await PDFDocument.load(bytes, AS_IT_IS);
    if (source.catalog.has(N("Collection"))) {
      return { kind: "left", reason: "Filen er en mappe med flere filer. Åbn den for sig." };
    }
    if (source.catalog.lookupMaybe(N("AcroForm"), PDFDict)?.has(N("XFA"))) {
      return { kind: "left", reason: "Filen er en formular, som kun kan vises for sig." };
    }
    const pages = source.getPageCount();
    if (pages === 0) return { kind: "left", reason: "Filen har ingen sider." };
    if (pages > MOST_PAGES)
      return { kind: "left", reason: `Filen har ${pages} sider, og det er for mange at sætte ind.` };
    appendPages(await PDFDocument.create({ updateMetadata: false }), source, "", "prøve-");
    return { kind: "pages", pages };
  } catch (error) {
    if (error instanceof EncryptedPDFError || bytes.includes("/Encrypt")) {
      return { kind: "left", reason: "Filen er beskyttet med adgangskode." };
    }
    return { kind: "left", reason: "Filen kan ikke læses. Den er måske beskadiget." };
  }
}

/** Files are handed over by path: they may be larger than what should travel between processes. */
export interface PackageJob {
  title: string;
  author: string;
  agenda: string;
  /** The list of attachments; none when there are no attachments. */
  list: string | null;
  /** In their order, with how many pages each has. */
  parts: { path: string; number: string; title: string }[];
  enclosed: { path: string; fileName: string; mediaType: string; description: string }[];
  /** Font of the lines at the foot. */
  font: string;
  /** Where the package is written. */
  out: string;
}

/** @returns how many pages the package has */
export async function buildPackage(job: PackageJob): Promise<{ pages: number }> {
  const load = async (path: string) => PDFDocument.load(await fs.readFile(path), AS_IT_IS);
  const document = await load(job.agenda);
  const feet = Array.from({ length: document.getPageCount() }, () => "");
  const bookmarks: Bookmark[] = [{ title: "Dagsorden", page: 0, children: readBookmarks(document) }];

  const add = async (path: string, name: string, prefix: string, foot: string) => {
    const source = await load(path);
    const from = document.getPageCount();
    bookmarks.push({ title: name, page: from, children: shifted(readBookmarks(source), from) });
    appendPages(document, source, name, prefix);
    globalThis.gc?.(); // What was read of a large attachment lies outside the heap, and nothing else would hurry.
    for (let page = from; page < document.getPageCount(); page += 1) feet.push(foot);
  };
  if (job.list) await add(job.list, "Bilagsliste", "liste-", "");
  for (const [i, { path, number, title }] of job.parts.entries()) {
    await add(path, `${number}: ${title}`, `b${i + 1}-`, number);
  }
  for (const { path, fileName, mediaType, description } of job.enclosed) {
    await document.attach(await fs.readFile(path), fileName, { mimeType: mediaType, description });
  }

  document.registerFontkit(fontkit);
  const font = await document.embedFont(await fs.readFile(job.font), { subset: true });
  const pages = document.getPages();
  pages.forEach((page, i) => stampPage(document, page, font, feet[i] ?? "", `Samlet side ${i + 1} af ${pages.length}`));
  setBookmarks(document, bookmarks);
  claimNothing(document, job.title, job.author);
  identify(document, `pakke-${pages.length}`);
  addSealField(document);
  await fs.writeFile(job.out, await document.save(PLAIN));
  return { pages: pages.length };
}
