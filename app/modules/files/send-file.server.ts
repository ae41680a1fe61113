import { createHash } from "node:crypto";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { create as contentDisposition } from "content-disposition";
import parseRange from "range-parser";
import { MissingContent } from "./content-errors";
import { type ByteRange, fileStore } from "./file-store.server";
import { type FileKind, fileKindFacts } from "./media-types";

/** A file to be sent. Who may have it is the caller's to know. */
export interface SentFile {
  municipalityId: string;
  sha256: string;
  kind: FileKind;
  /** The name it is saved under. */
  fileName: string;
}

export interface SendOptions {
  /** Offer it for saving even where the browser could show it. */
  save?: boolean;
  /** `Cache-Control`; by default only the reader's own browser keeps it, and asks each time. */
  cacheControl?: string;
}

/**
 * Nothing that a file holds runs as ours: it has no origin, no scripts, and loads nothing. Browsers' own PDF viewers work
 * in it (seen in Chromium).
 */
const CONFINED = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * Answers a GET or HEAD with a stored file: PDFs and pictures are shown, other kinds saved. Knows what the browser already
 * has (ETag, the content's own hash) and sends parts (RFC 9110, 13 and 14), which PDF viewers ask for.
 * @throws MissingContent
 */
export async function sendFile(request: Request, file: SentFile, options: SendOptions = {}): Promise<Response> {
  const store = fileStore();
  const etag = `"${file.sha256}"`;
  const headers = new Headers({
    ETag: etag,
    "Cache-Control": options.cacheControl ?? "private, no-cache",
    "Accept-Ranges": "bytes",
    "Content-Security-Policy": CONFINED,
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
  });
  if (matches(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });

  const { mediaType, shownInBrowser } = fileKindFacts(file.kind);
  const type = shownInBrowser && !options.save ? "inline" : "attachment";
  headers.set("Content-Type", mediaType);
  headers.set("Content-Disposition", contentDisposition(file.fileName, { type, fallback: inAscii(file.fileName) }));
  const size = await store.size(file.municipalityId, file.sha256);
  if (size === null) throw new MissingContent(file.sha256);
  const part = rangeOf(request, etag, size);
  if (part === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  }
  headers.set("Content-Length", String(part ? part.end - part.start + 1 : size));
  if (part) headers.set("Content-Range", `bytes ${part.start}-${part.end}/${size}`);
  const status = part ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const body = await store.get(file.municipalityId, file.sha256, part ?? undefined);
  return new Response(createReadableStreamFromReadable(body), { status, headers });
}

/** A file that is made when it is asked for, from something that its bytes follow from. */
export interface MadeFile {
  /** what the bytes follow from: the same is the same file */
  from: string;
  kind: FileKind;
  fileName: string;
}

/** Answers a GET or HEAD with a file that is made now, confined as a stored one; not made where the browser has it already. */
export async function sendMade(
  request: Request,
  { from, kind, fileName }: MadeFile,
  make: () => Promise<Uint8Array>,
): Promise<Response> {
  const etag = `"${createHash("sha256").update(from).digest("hex")}"`;
  const headers = new Headers({
    ETag: etag,
    "Cache-Control": "private, no-cache",
    "Content-Security-Policy": CONFINED,
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
  });
  if (matches(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", fileKindFacts(kind).mediaType);
  headers.set("Content-Disposition", contentDisposition(fileName, { type: "inline", fallback: inAscii(fileName) }));
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(Buffer.from(await make()), { headers });
}

function matches(header: string | null, etag: string): boolean {
  return header === "*" || (header ?? "").split(",").some((one) => one.trim().replace(/^W\//, "") === etag);
}

/** The one part that is asked for; null for the whole, also where several parts are asked for, as the standard allows. */
function rangeOf(request: Request, etag: string, size: number): ByteRange | "unsatisfiable" | null {
  const header = request.headers.get("Range");
  const condition = request.headers.get("If-Range");
  if (header === null || (condition !== null && condition !== etag)) return null;
  const ranges = parseRange(size, header);
  if (ranges === -1) return "unsatisfiable";
  if (ranges === -2 || ranges.type !== "bytes" || ranges.length !== 1) return null;
  return ranges[0] as ByteRange;
}

/** The name for programs that know no other letters. */
function inAscii(name: string): string {
  return name
    .replace(/[æÆøØåÅ]/g, (letter) => ({ æ: "ae", Æ: "Ae", ø: "oe", Ø: "Oe", å: "aa", Å: "Aa" })[letter] as string)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[–—]/g, "-")
    .replace(/[^\x20-\x7E]/g, "_")
    .replace(/["\\%]/g, "'");
}
