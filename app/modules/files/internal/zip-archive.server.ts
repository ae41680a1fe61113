import { crc32 } from "node:zlib";
import { type Entry, type ZipFile, fromBufferPromise } from "yauzl";
import { refusal } from "../refusal";

/** What may be unpacked in all, for an archive and those inside it together. */
export interface UnpackBudget {
  /** Unpacked bytes that are left. */
  bytes: number;
  entries: number;
}

/** Far above any honest document, far below what hurts: a 50 MB spreadsheet unpacks to some 500 MB. */
export const newUnpackBudget = (): UnpackBudget => ({ bytes: 700 * 1024 * 1024, entries: 10_000 });

/** Entries larger than this must not be packed more than `MAX_RATIO` to one; deflate itself ends at 1,032. */
const RATIO_COUNTS_FROM = 20 * 1024 * 1024;
const MAX_RATIO = 200;

const STORED = 0;
const DEFLATED = 8;

/** An archive whose directory has passed every check; its entries are checked again while they are unpacked. */
export interface ZipArchive {
  names: string[];
  has(name: string): boolean;
  /** An entry piece by piece. @throws a refusal when it isn't what the directory said */
  pieces(name: string): AsyncIterable<Buffer>;
  /** A whole entry; null when there is none of that name. */
  read(name: string): Promise<Buffer | null>;
}

/**
 * Opens a zip by its central directory, and refuses what no office program writes and bombs are made of: too many
 * entries, too much or too tightly packed content, encryption, other packing than deflate, two entries of one name,
 * paths that lead out.
 * @throws DomainError with the reason
 */
export async function openZip(bytes: Buffer, budget: UnpackBudget): Promise<ZipArchive> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: true }).catch(() => {
    throw refusal("damagedOffice");
  });
  budget.entries -= zip.entryCount;
  if (budget.entries < 0) throw refusal("unpacksTooLarge");
  const entries = await directoryOf(zip);
  let declared = 0;
  for (const entry of entries.values()) {
    declared += entry.uncompressedSize;
    const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
    if (entry.uncompressedSize > RATIO_COUNTS_FROM && ratio > MAX_RATIO) throw refusal("unpacksTooLarge");
  }
  if (declared > budget.bytes) throw refusal("unpacksTooLarge");

  async function* pieces(name: string): AsyncIterable<Buffer> {
    const entry = entries.get(name);
    if (!entry) return;
    let checksum = 0;
    try {
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        budget.bytes -= (piece as Buffer).byteLength;
        if (budget.bytes < 0) throw refusal("unpacksTooLarge");
        checksum = crc32(piece as Buffer, checksum);
        yield piece as Buffer;
      }
    } catch (error) {
      throw asRefusal(error);
    }
    if (checksum !== entry.crc32 >>> 0) throw refusal("damagedOffice");
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    pieces,
    async read(name) {
      if (!entries.has(name)) return null;
      const collected: Buffer[] = [];
      for await (const piece of pieces(name)) collected.push(piece);
      return Buffer.concat(collected);
    },
  };
}

async function directoryOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw refusal("encryptedOffice");
      if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw refusal("damagedOffice");
      // Office reads names without regard to case: two that differ only so are two documents in one.
      const folded = entry.fileName.toLowerCase();
      if (seen.has(folded)) throw refusal("damagedOffice");
      seen.add(folded);
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw asRefusal(error);
  }
  return entries;
}

/** yauzl's errors say what is wrong with the archive: more bytes than it said is a bomb, the rest is damage. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || error.name === "DomainError") return error;
  return refusal(/too many bytes/i.test(error.message) ? "unpacksTooLarge" : "damagedOffice");
}
