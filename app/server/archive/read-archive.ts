import { createHash } from "node:crypto";
import fs from "node:fs";
import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { OperatorError } from "../operator-error";
import {
  checksumsName,
  checksumsSchema,
  formatVersion,
  manifestName,
  manifestSchema,
  type Checksums,
  type Manifest,
} from "./format";

/** An entry's bytes. It must be read to its end before the next one comes. */
export type EntryContent = AsyncIterable<Buffer>;

/** Goes through the entries in order. `work` must read each to its end. */
export async function readArchive(
  file: string,
  work: (name: string, content: EntryContent) => Promise<void>,
): Promise<void> {
  const entries = extract();
  const unpacked = pipeline(fs.createReadStream(file), createGunzip(), entries as unknown as Writable);
  unpacked.catch(() => {}); // reading the entries fails with it
  for await (const entry of entries) await work(entry.header.name, partsOf(entry as unknown as EntryContent));
  await unpacked;
}

/** No stream but an iteration: Node's pipeline would hand streamx' streams to their own pipe, which always ends its target. */
async function* partsOf(content: EntryContent): AsyncGenerator<Buffer> {
  yield* content;
}

/**
 * Reads all of it once, before anything is changed.
 * @throws OperatorError when it can't be read, isn't one of ours, or isn't whole
 */
export async function checkArchive(file: string): Promise<{ manifest: Manifest; checksums: Checksums }> {
  const found: Record<string, string> = {};
  let manifest: unknown;
  let checksums: unknown;
  try {
    await readArchive(file, async (name, content) => {
      if (name === checksumsName) {
        checksums = JSON.parse((await wholeOf(content)).toString());
        return;
      }
      if (name === manifestName) {
        const text = await wholeOf(content);
        manifest = JSON.parse(text.toString());
        found[name] = createHash("sha256").update(text).digest("hex");
        return;
      }
      const hash = createHash("sha256");
      for await (const part of content) hash.update(part);
      found[name] = hash.digest("hex");
    });
  } catch (error) {
    throw explain(file, error);
  }
  const parsed = { manifest: manifestSchema.safeParse(manifest), checksums: checksumsSchema.safeParse(checksums) };
  if (typeof manifest === "object" && Number((manifest as { format?: number } | null)?.format) > formatVersion)
    throw new OperatorError(
      `Backuppen ${file} er lavet af en nyere udgave af Sagsgang. Brug den udgave til at indlæse den.`,
    );
  if (!parsed.manifest.success) throw new OperatorError(`Filen ${file} er ikke en backup fra Sagsgang.`);
  if (!parsed.checksums.success || !sameEntries(found, parsed.checksums.data.entries)) throw damaged(file);
  return { manifest: parsed.manifest.data, checksums: parsed.checksums.data };
}

async function wholeOf(content: EntryContent): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts);
}

export async function discard(content: EntryContent): Promise<void> {
  for await (const part of content) void part;
}

function sameEntries(found: Record<string, string>, expected: Record<string, string>): boolean {
  const names = Object.keys(expected);
  return names.length === Object.keys(found).length && names.every((name) => found[name] === expected[name]);
}

const damaged = (file: string) =>
  new OperatorError(`Backuppen ${file} er beskadiget eller ikke hel. Brug en anden. Intet er ændret.`);

function explain(file: string, error: unknown): OperatorError {
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return new OperatorError(`Filen ${file} findes ikke. Kontrollér navnet.`);
    case "EACCES":
    case "EPERM":
      return new OperatorError(`Filen ${file} må ikke læses af denne bruger.`);
    case "EISDIR":
      return new OperatorError(`${file} er en mappe. Angiv backuppens fil.`);
    default:
      return damaged(file);
  }
}
