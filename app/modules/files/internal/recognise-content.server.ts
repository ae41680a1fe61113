import { fileTypeFromBuffer } from "file-type";
import type { FileKind } from "../media-types";

/** What something is called in the middle of a sentence, and what to do with it instead. */
export interface Unaccepted {
  name: string;
  advice: string;
}

/**
 * What some bytes are by their content alone. A zip's reader must tell what is in it, and a compound file is an old
 * Office document or an encrypted new one. `other` is nothing that is accepted; `hostile` when it has no business inside
 * a document either (programs, archives); `plain` when it can be read as text.
 */
export type Content =
  | { is: "pdf" | "png" | "jpeg" | "zip" | "compoundFile" | "unknown" }
  | ({ is: "other"; hostile: boolean; plain: boolean } & Unaccepted);

const SIGNATURES: [Exclude<Content["is"], "other" | "unknown">, number[]][] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["zip", [0x50, 0x4b, 0x05, 0x06]],
  ["compoundFile", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

const AS_PICTURE = "Gem det som JPEG eller PNG.";
const AS_PDF = "Åbn den, gem den som PDF, og læg den op.";
const UNPACK = "Pak det ud, og læg filerne op hver for sig.";
const NO_PROGRAMS = "Programmer tages ikke imod.";

/** By file-type's extension; what isn't here is named by its extension. */
const NAMES: Record<string, readonly [name: string, advice: string]> = {
  exe: ["et Windows-program", NO_PROGRAMS],
  elf: ["et Linux-program", NO_PROGRAMS],
  macho: ["et Mac-program", NO_PROGRAMS],
  class: ["et Java-program", NO_PROGRAMS],
  wasm: ["et program (WebAssembly)", NO_PROGRAMS],
  deb: ["en installationspakke", NO_PROGRAMS],
  rpm: ["en installationspakke", NO_PROGRAMS],
  lnk: ["en genvej", "Læg selve filen op."],
  ...Object.fromEntries(
    ["7z", "rar", "gz", "bz2", "xz", "zst", "lz", "tar", "tar.gz", "Z", "cab", "arj", "cpio", "ar"].map((extension) => [
      extension,
      ["et pakket arkiv", UNPACK] as const,
    ]),
  ),
  ...Object.fromEntries(
    ["heic", "heif", "avif", "gif", "webp", "bmp", "tif", "ico", "jxl", "jp2", "psd", "apng"].map((extension) => [
      extension,
      [`et billede i formatet ${extension.toUpperCase()}`, AS_PICTURE] as const,
    ]),
  ),
  rtf: ["et RTF-dokument", "Åbn det, gem det som Word-dokument eller PDF, og læg det op."],
  eps: ["en tegning (EPS)", AS_PDF],
  ps: ["en PostScript-fil", AS_PDF],
  pst: ["et mailarkiv", "Gem mailen som PDF, og læg den op."],
  html: ["en webside (HTML)", AS_PDF],
  svg: ["en tegning (SVG), som kan indeholde programkode", "Gem den som PNG eller PDF, og læg den op."],
  xml: ["en XML-fil", AS_PDF],
  script: ["et script", NO_PROGRAMS],
  eml: ["en mail", "Gem mailen som PDF, og læg den op."],
  text: ["ren tekst", "Gem teksten som Word-dokument eller PDF, og læg den op."],
};

const PLAIN = new Set(["text", "xml", "html", "svg", "eml", "script", "rtf"]);

/** Bytes that recognition looks at. */
const HEAD = 4100;

/**
 * Recognises content by its first bytes. A PDF must begin with its mark (white space may stand before it): a file that
 * begins as something else and has the mark further in is read as either by different programs.
 */
export async function recogniseContent(bytes: Uint8Array): Promise<Content> {
  const head = bytes.subarray(0, HEAD);
  const first = textStart(head);
  for (const [is, mark] of SIGNATURES) {
    const at = is === "pdf" ? first : 0;
    if (mark.every((byte, index) => head[at + index] === byte)) return { is };
  }
  const binary = (await fileTypeFromBuffer(head).catch(() => undefined))?.ext;
  const found = binary === undefined || binary === "xml" ? sniffText(head) : binary;
  if (found === undefined) return { is: "unknown" };
  const [name, advice] = NAMES[found] ?? [`en ${found.toUpperCase()}-fil`, AS_PDF];
  return {
    is: "other",
    name,
    advice,
    hostile: advice === NO_PROGRAMS || advice === UNPACK,
    plain: PLAIN.has(found),
  };
}

/** Where the content begins after a byte order mark and white space. */
function textStart(head: Uint8Array): number {
  let at = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  while ([0x09, 0x0a, 0x0c, 0x0d, 0x20].includes(head[at] ?? -1)) at++;
  return at;
}

/** Text has no signature: told by its first words. */
function sniffText(head: Uint8Array): string | undefined {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const decoder = new TextDecoder(wide ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8");
  const text = decoder.decode(head).trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype svg|<svg)/is.test(text)) return "svg";
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|script|iframe|meta|title|div|table)\b/is.test(
      text,
    )
  )
    return "html";
  if (/^<(?:\?xml|[a-z][\w:-]*[\s>])/i.test(text)) return /<svg[\s>]/i.test(text) ? "svg" : "xml";
  if (/^#!|^@echo off/i.test(text)) return "script";
  if (/^(?:received|return-path|from|mime-version|delivered-to|date|message-id): /i.test(text)) return "eml";
  // Bytes that no text has: what is left is unknown.
  return /[\u0000-\u0008\u000E-\u001A\uFFFD]/.test(text.slice(0, 2000)) ? undefined : "text";
}

const OLD_OFFICE: [stream: string, name: string, save: string][] = [
  ["WordDocument", "et ældre Word-dokument (doc)", "docx"],
  ["Workbook", "et ældre Excel-regneark (xls)", "xlsx"],
  ["PowerPoint Document", "en ældre PowerPoint-præsentation (ppt)", "pptx"],
  ["__properties_version1.0", "en mail fra Outlook (msg)", "PDF"],
];

/**
 * What an OLE compound file is, by the names of its streams (UTF-16LE, [MS-CFB] 2.6.1). Office documents with a password
 * are one, with the stream EncryptedPackage ([MS-OFFCRYPTO] 2.3.4).
 */
export function recogniseCompoundFile(bytes: Buffer): "encryptedOffice" | Unaccepted {
  const has = (stream: string) => bytes.includes(Buffer.from(`${stream}\0`, "utf16le"));
  if (has("EncryptedPackage")) return "encryptedOffice";
  const old = OLD_OFFICE.find(([stream]) => has(stream));
  if (!old) return { name: "et ældre Office-format", advice: AS_PDF };
  return { name: old[1], advice: `Åbn filen, gem den som ${old[2]}, og læg den op.` };
}

/** What a zip is when it is no accepted document. */
export function nameOfArchive(mimetype: string | null): Unaccepted {
  if (mimetype?.includes("opendocument.spreadsheet"))
    return { name: "et OpenDocument-regneark (ods)", advice: "Gem det som xlsx eller PDF, og læg det op." };
  if (mimetype?.includes("opendocument.presentation"))
    return { name: "en OpenDocument-præsentation (odp)", advice: "Gem den som pptx eller PDF, og læg den op." };
  if (mimetype?.includes("epub")) return { name: "en e-bog (EPUB)", advice: AS_PDF };
  return { name: "et pakket arkiv", advice: UNPACK };
}

/** Names a kind inside a sentence, with its article. */
export const KIND_IN_SENTENCE: Record<FileKind, string> = {
  pdf: "en PDF",
  docx: "et Word-dokument",
  xlsx: "et Excel-regneark",
  pptx: "en PowerPoint-præsentation",
  odt: "en OpenDocument-tekst",
  png: "et PNG-billede",
  jpeg: "et JPEG-billede",
};
