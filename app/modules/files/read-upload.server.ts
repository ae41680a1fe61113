import { type FileHandle, open, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import { DomainError } from "~/platform/errors";
import { fileStore } from "./file-store.server";
import { whereDiskFails } from "./internal/disk-errors";
import { MAX_FILE_BYTES, formatFileSize } from "./media-types";
import { refusal } from "./refusal";

export interface ReadUploadOptions {
  /** Bytes of one file; `MAX_FILE_BYTES` unless given. */
  maxBytes?: number;
  /** Files in one form; 20 unless given. */
  maxFiles?: number;
}

/** A file of a form, written to a temporary file; or what is wrong with it. */
export interface UploadedFile {
  field: string;
  /** As the sender calls it, path and all. */
  fileName: string;
  path: string;
  /** Bytes. */
  size: number;
  /** Too large, or the disk is full; then `path` holds nothing. For the field it came in. */
  problem: DomainError | null;
}

export interface Upload {
  /** The other fields, NFC; a name that comes several times is a list. What `act` takes. */
  fields: Record<string, string | string[]>;
  /** In the form's order; a file field that was left empty has none. */
  files: UploadedFile[];
  /** Removes what lies in the temporary files and wasn't moved into the store. Always called, in the end. */
  discard(): Promise<void>;
}

const MAX_FIELD_BYTES = 1024 * 1024;
const MAX_FIELDS = 200;

/** What is read and thrown away after a limit, as a multiple of it, so that the browser hears the answer. */
const PATIENCE = 4;

/**
 * Reads a form with files (multipart/form-data, RFC 7578) as it comes, each file straight to the disk, so that a large
 * one takes no memory. A file over the limit is read no further than that; its `problem` says so and the rest of the form
 * is still read, since the sender's typing must not be lost.
 * @throws DomainError rule_broken for too many or too large fields, a form that isn't whole, and a sender who doesn't stop
 */
export async function readUpload(
  request: Request,
  { maxBytes = MAX_FILE_BYTES, maxFiles = 20 }: ReadUploadOptions = {},
): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) throw broken();
  const files: UploadedFile[] = [];
  const writing: Promise<void>[] = [];
  const gone = new AbortController();
  const fields = new Map<string, string[]>();
  let excess: DomainError | null = null;
  const discard = async () => {
    await Promise.all(files.map(({ path }) => rm(path, { force: true })));
  };

  const parser = new Busboy({
    headers: { "content-type": type },
    preservePath: true,
    limits: { fileSize: maxBytes, files: maxFiles, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES },
  });
  parser.on("field", (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) excess ??= new DomainError("rule_broken", "Teksten er for lang. Gør den kortere.", name);
    fields.set(name, [...(fields.get(name) ?? []), value.normalize("NFC")]);
  });
  parser.on("file", (field, content, fileName) => {
    content.on("error", () => {}); // of a form that is cut off: unheard, it ends the program; the parser says it too
    // An empty file field is sent as a file without a name.
    if (fileName === undefined || fileName === "") return void content.resume();
    const file = { field, fileName, path: "", size: 0, problem: null };
    files.push(file);
    writing.push(write(content, file, maxBytes, gone.signal));
  });
  parser.once("filesLimit", () => {
    excess ??= new DomainError("rule_broken", `Læg højst ${maxFiles} filer op ad gangen.`);
  });
  parser.once("fieldsLimit", () => {
    excess ??= new DomainError("rule_broken", "Formularen har for mange felter. Genindlæs siden, og prøv igen.");
  });

  try {
    const body = Readable.fromWeb(request.body as NodeReadableStream);
    await pipeline(body, atMost(maxBytes * maxFiles * PATIENCE), parser);
    await Promise.all(writing);
    if (excess) throw excess;
  } catch (error) {
    gone.abort();
    await Promise.allSettled(writing);
    await discard();
    throw error instanceof DomainError ? error : broken();
  }
  return { fields: plain(fields), files, discard };
}

/** Writes a file to the disk; when that fails the rest of it is still read, or the form would never come to its end. */
async function write(
  content: BusboyFileStream,
  file: UploadedFile,
  maxBytes: number,
  gone: AbortSignal,
): Promise<void> {
  gone.addEventListener("abort", () => content.destroy());
  try {
    file.path = await fileStore().temporaryPath();
    const target = await whereDiskFails(() => open(file.path, "wx", 0o600));
    await writeAll(content, target).finally(() => target.close());
    file.size = content.bytesRead;
    if (content.truncated) throw refusal("tooLarge", formatFileSize(maxBytes));
  } catch (error) {
    content.resume();
    await rm(file.path, { force: true });
    if (!(error instanceof DomainError)) throw error;
    file.problem = new DomainError(error.code, error.message, file.field, error.details);
  }
}

async function writeAll(content: BusboyFileStream, target: FileHandle): Promise<void> {
  let failure: unknown;
  for await (const piece of content) {
    if (failure !== undefined) continue;
    await whereDiskFails(() => target.writeFile(piece as Buffer)).catch((error: unknown) => (failure = error));
  }
  if (failure !== undefined) throw failure;
}

/** Passes content on, until it is more than anybody waits for. */
function atMost(limit: number) {
  return async function* (content: AsyncIterable<Buffer>) {
    let passed = 0;
    for await (const piece of content) {
      passed += piece.byteLength;
      if (passed > limit)
        throw new DomainError("rule_broken", "Der blev sendt for meget på én gang. Læg færre filer op.");
      yield piece;
    }
  };
}

function plain(fields: Map<string, string[]>): Record<string, string | string[]> {
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] as string) : values]),
  );
}

function broken(): DomainError {
  return new DomainError("rule_broken", "Filen kom ikke helt frem. Tjek din forbindelse, og prøv igen.");
}
