import { log } from "~/platform/log.server";
import type { ExtractedText } from "./extracted-text";
import { readInIsolation, type Source } from "./internal/isolation.server";
import { ReaderFailure, TooHeavy } from "./internal/reader-process.server";

/** A job has more time than a person has; its memory is what a worker may take. */
const LIMITS = { timeMs: 120_000, memoryMB: 400 };

const GIVEN_UP = "Filen er for tung at gennemse. Gem den igen fra dit eget program, eller del den i flere.";
const FAILED = "Filen kunne ikke gennemses. Gem den igen fra dit eget program, og læg den op på ny.";

/**
 * Reads all text of an accepted file in a process of its own: what its reader sees, and apart from it properties,
 * comments, deleted and hidden text, alternative texts, links, embedded files and earlier states.
 * @param content the bytes, or the path of a file
 * @returns `unreadable` with the reason for what can't be read, also for a file that had to be given up
 */
export async function extractText(content: Uint8Array | string, limits = LIMITS): Promise<ExtractedText> {
  const source: Source = typeof content === "string" ? { file: content } : { bytes: content };
  try {
    return await readInIsolation({ name: "extract", source }, limits);
  } catch (error) {
    if (error instanceof TooHeavy) return { status: "unreadable", problem: GIVEN_UP, text: "", hidden: [] };
    if (!(error instanceof ReaderFailure)) throw error;
    log().error({ stack: error.stack }, "a file's text could not be extracted");
    return { status: "unreadable", problem: FAILED, text: "", hidden: [] };
  }
}
