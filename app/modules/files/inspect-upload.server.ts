import { stat } from "node:fs/promises";
import { DomainError } from "~/platform/errors";
import { cleanFileName } from "./file-name";
import { log } from "~/platform/log.server";
import { readInIsolation } from "./internal/isolation.server";
import { ReaderFailure, TooHeavy } from "./internal/reader-process.server";
import type { ContentFacts } from "./internal/inspect-content.server";
import { MAX_FILE_BYTES, fileKindFacts, formatFileSize } from "./media-types";
import { refusal } from "./refusal";

/** What is known of an accepted file. */
export interface UploadFacts extends ContentFacts {
  mediaType: string;
  /** The sender's own name for it, made safe, with the kind's extension. */
  fileName: string;
  /** Bytes. */
  size: number;
}

export interface InspectOptions {
  /** Bytes; `MAX_FILE_BYTES` unless given. */
  maxBytes?: number;
  /** The form field that a refusal belongs to. */
  field?: string;
}

/** Somebody waits for the answer. */
const LIMITS = { timeMs: 30_000, memoryMB: 400 };

/**
 * Looks at a file before it is stored: what it is by its content, and whether it may be stored. It is read in a process of
 * its own (internal/isolation.server.ts), so that a file made to do harm does none.
 * @param content the bytes, or the path of a temporary file
 * @param claimedName as its sender calls it, path and all
 * @throws DomainError rule_broken, with the reason in Danish and as `details.reason` (refusal.ts), for a file that is
 *   empty, too large, encrypted, damaged, not what its name says, of no accepted kind, or made to do harm
 */
export async function inspectUpload(
  content: Uint8Array | string,
  claimedName: string,
  { maxBytes = MAX_FILE_BYTES, field = "fil" }: InspectOptions = {},
): Promise<UploadFacts> {
  try {
    const size = typeof content === "string" ? (await stat(content)).size : content.byteLength;
    if (size === 0) throw refusal("empty");
    if (size > maxBytes) throw refusal("tooLarge", formatFileSize(maxBytes));
    const source = typeof content === "string" ? { file: content } : { bytes: content };
    const facts = await readInIsolation({ name: "inspect", source, fileName: claimedName }, LIMITS);
    const { mediaType } = fileKindFacts(facts.kind);
    return { ...facts, mediaType, size, fileName: cleanFileName(claimedName, facts.kind) };
  } catch (error) {
    const refused = asRefusal(error);
    if (!(refused instanceof DomainError)) throw refused;
    throw new DomainError(refused.code, refused.message, field, refused.details);
  }
}

function asRefusal(error: unknown): unknown {
  if (error instanceof TooHeavy) return refusal(error.what === "time" ? "tooSlow" : "tooHeavy");
  if (!(error instanceof ReaderFailure)) return error;
  log().error({ stack: error.stack }, "an upload could not be inspected");
  return refusal("unforeseen");
}
