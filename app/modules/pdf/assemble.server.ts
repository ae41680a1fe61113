import fs from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { cacheFolders } from "./internal/cache-folders.server";
import { documentWorkers, onDocuments, stopDocumentWorkers, warmUpDocuments } from "./internal/document-line.server";
import { fontFolder } from "./internal/fonts.mjs";
import type { Verdict } from "./internal/package-parts";
import { WorkerFailure } from "./internal/worker-line.server";
import type { PackageListInput } from "./package-pages";
import { typeset, TypesettingFailed } from "./typeset.server";

/** PDFs could not be put together. `message` is Danish and for the user; `details` are for the log. */
export class AssemblyFailed extends Error {
  override readonly name = "AssemblyFailed";
  constructor(
    message: string,
    readonly details: string,
  ) {
    super(message);
  }
}

/** Starts the worker that assembles, seals and checks ahead of the first document. */
export const warmUpAssembly = (): void => warmUpDocuments();

/** Ends that worker; documents under way fail. */
export const stopAssembly = (): void => stopDocumentWorkers();

/** The workers' process ids and peaks of resident memory, in MB. */
export const assemblyWorkers = () => documentWorkers();

/**
 * The frozen body of minutes or a letter and the page of signatures as one document: tags, archival claim (PDF/A-2a) and bookmarks
 * kept, and the pages labelled as they number themselves ("3", "Underskriftsside 1"). The same input gives the same
 * bytes. To be sealed afterwards, never before: writing destroys a signature.
 * @throws AssemblyFailed
 */
export async function joinSignaturePage(body: Uint8Array, signaturePage: Uint8Array): Promise<Uint8Array> {
  try {
    return await onDocuments<Uint8Array>({ kind: "join", body, page: signaturePage });
  } catch (error) {
    throw asFailure(error, "Underskriftssiden kunne ikke føjes til dokumentet. Prøv igen.");
  }
}

export interface PackageAttachment {
  /** As printed at the foot of its pages and in the list: "Bilag 2 til punkt 3". */
  number: string;
  title: string;
  /** The bytes, or what reads them when their turn comes, so that not all need be in memory at once. */
  bytes: Uint8Array | (() => Promise<Uint8Array>);
  mediaType: string;
  /** Where it can be fetched on its own. */
  link?: string;
}

export interface PackageRequest {
  /** The document's title. */
  title: string;
  agenda: Uint8Array;
  attachments: PackageAttachment[];
  /** What the list of attachments says of the meeting. */
  front: Pick<PackageListInput, "demonstration" | "issued" | "municipality" | "meeting">;
  onProgress?: (progress: string) => void;
}

export interface Package {
  pdf: Uint8Array;
  pages: number;
  /** What is not among the pages, and why, in Danish. */
  leftOut: { number: string; title: string; reason: string }[];
}

/** Larger attachments, and more than this together, would fill the worker's memory. */
const MOST_BYTES_EACH = 60_000_000;
const MOST_BYTES = 75_000_000;

const unmergeable: [RegExp, string][] = [
  [/wordprocessingml|msword/, "Et Word-dokument kan ikke sættes ind. Åbn det for sig."],
  [/spreadsheetml|ms-excel/, "Et regneark kan ikke sættes ind. Åbn det for sig."],
  [/presentationml|ms-powerpoint/, "Et diasæt kan ikke sættes ind. Åbn det for sig."],
  [/opendocument/, "Et OpenDocument kan ikke sættes ind. Åbn det for sig."],
  [/./, "Denne slags fil kan ikke sættes ind. Åbn den for sig."],
];

interface Prepared {
  attachment: PackageAttachment;
  path: string;
  verdict: Verdict;
}

/**
 * Agenda and attachments as one PDF with bookmarks, a list of the attachments and running page numbers ("Samlet side 23
 * af 140"). Tags are kept, and pages without any get one each. Whatever can't be merged is listed with its reason and
 * link; an attachment that is already signed is enclosed unaltered. It claims neither PDF/A nor PDF/UA, which attached
 * files need not keep.
 * @throws AssemblyFailed
 */
export async function assemblePackage(request: PackageRequest): Promise<Package> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), "sagsgang-pakke-"));
  try {
    return await assembledIn(folder, request);
  } catch (error) {
    throw asFailure(error, "Dagsorden og bilag kunne ikke samles. Prøv igen, eller hent bilagene for sig.");
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

async function assembledIn(folder: string, { title, agenda, attachments, front, onProgress }: PackageRequest) {
  const inFolder = (name: string) => path.join(folder, name);
  const agendaPath = inFolder("dagsorden.pdf");
  await fs.writeFile(agendaPath, agenda);
  const agendaPages = await onDocuments<Verdict>({ kind: "inspect", path: agendaPath });
  if (agendaPages.kind !== "pages") throw new Error(`the agenda can't be read: ${agendaPages.reason}`);

  const prepared: Prepared[] = [];
  let room = MOST_BYTES;
  for (const [i, attachment] of attachments.entries()) {
    onProgress?.(`Samler PDF: ${i + 1} af ${attachments.length} bilag.`);
    const one = await prepare(attachment, inFolder(`${i + 1}.pdf`), room, front);
    if (one.verdict.kind !== "left") room -= (await fs.stat(one.path)).size;
    prepared.push(one);
  }

  const list = await listOfAttachments(prepared, agendaPages.pages, front);
  if (list) await fs.writeFile(inFolder("liste.pdf"), list);
  onProgress?.("Sætter sidetal og bogmærker.");
  const fonts = await fontFolder(cacheFolders());
  const { pages } = await onDocuments<{ pages: number }>({
    kind: "package",
    title,
    author: front.municipality.name,
    agenda: agendaPath,
    list: list && inFolder("liste.pdf"),
    parts: prepared
      .filter(({ verdict }) => verdict.kind === "pages")
      .map(({ attachment, path }) => ({ path, number: attachment.number, title: attachment.title })),
    enclosed: prepared
      .filter(({ verdict }) => verdict.kind === "whole")
      .map(({ attachment, path }) => ({
        path,
        fileName: `${plainName(`${attachment.number} ${attachment.title}`)}.pdf`,
        mediaType: attachment.mediaType,
        description: `${attachment.number}: ${attachment.title}`,
      })),
    font: path.join(fonts, "IBMPlexSans-Regular.ttf"),
    out: inFolder("pakke.pdf"),
  });
  const leftOut = prepared.flatMap(({ attachment: { number, title }, verdict }) =>
    verdict.kind === "pages" ? [] : [{ number, title, reason: verdict.reason }],
  );
  return { pdf: await fs.readFile(inFolder("pakke.pdf")), pages, leftOut };
}

/** Writes the attachment where the worker finds it, a picture as a page of its own, and asks what can be done with it. */
async function prepare(
  attachment: PackageAttachment,
  at: string,
  room: number,
  front: PackageRequest["front"],
): Promise<Prepared> {
  const { number, title, mediaType } = attachment;
  const left = (reason: string): Prepared => ({ attachment, path: at, verdict: { kind: "left", reason } });
  const isPdf = mediaType === "application/pdf";
  if (!isPdf && !/^image\/(png|jpeg)$/.test(mediaType))
    return left(unmergeable.find(([kind]) => kind.test(mediaType))![1]);
  const bytes = typeof attachment.bytes === "function" ? await attachment.bytes() : attachment.bytes;
  if (bytes.length > Math.min(MOST_BYTES_EACH, room))
    return left("Filen er for stor til at sættes ind. Åbn den for sig.");
  if (!isPdf) {
    const { demonstration, issued, municipality } = front;
    try {
      const data = { kind: "picture" as const, demonstration, issued, municipality, number, title, src: "picture" };
      const { pdf } = await typeset("picture", data, { images: { picture: bytes } });
      await fs.writeFile(at, pdf);
    } catch (error) {
      if (!(error instanceof TypesettingFailed)) throw error;
      return left("Billedet kan ikke læses, eller det er for stort.");
    }
  } else await fs.writeFile(at, bytes);
  try {
    return { attachment, path: at, verdict: await onDocuments<Verdict>({ kind: "inspect", path: at }) };
  } catch (error) {
    // A file that its reader doesn't survive is left out; the others are still worth having.
    if (error instanceof WorkerFailure && error.reason !== "unfit")
      return left("Filen kan ikke læses. Den er måske beskadiget.");
    throw error;
  }
}

/** The list names pages that come after itself: it is set again until its own length is right. */
async function listOfAttachments(prepared: Prepared[], agendaPages: number, front: PackageRequest["front"]) {
  if (prepared.length === 0) return null;
  let length = 1;
  for (let attempt = 1; ; attempt += 1) {
    let page = agendaPages + length + 1;
    const enclosures = prepared.map(({ attachment: { number, title, link }, verdict }) => {
      if (verdict.kind !== "pages") return { number, title, link, reason: verdict.reason };
      const from = page;
      page += verdict.pages;
      return { number, title, page: from, pages: verdict.pages };
    });
    const { pdf, pages } = await typeset("package", { kind: "package", ...front, enclosures });
    if (pages === length) return pdf;
    if (attempt === 5) throw new Error("the list of attachments doesn't come to rest");
    length = pages;
  }
}

const plainName = (text: string) =>
  text
    .replace(/[æÆ]/g, "ae")
    .replace(/[øØ]/g, "oe")
    .replace(/[åÅ]/g, "aa")
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80)
    .toLowerCase();

function asFailure(error: unknown, message: string): Error {
  if (error instanceof TypesettingFailed) return error;
  return new AssemblyFailed(message, error instanceof Error ? (error.stack ?? error.message) : String(error));
}
