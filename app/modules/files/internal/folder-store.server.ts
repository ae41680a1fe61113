import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, link, mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Content, FileStore, StoredContent } from "../file-store.server";
import { DamagedContent, MissingContent } from "../content-errors";
import { whereDiskFails } from "./disk-errors";

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** Temporary files lie on the same disk as the finished ones, so that a rename is all it takes. */
const TEMPORARY = "incoming";

/**
 * The store as a folder: `<dataDir>/files/<municipality>/<first two digits>/<sha256>`, and `<dataDir>/files/incoming` for
 * what is under way. A file gets its final name by a rename of a complete, synced file, and in no other way.
 */
export function createFolderStore(dataDir: string): FileStore {
  const root = path.join(dataDir, "files");

  function pathOf(municipalityId: string, sha256: string): string {
    if (!UUID.test(municipalityId)) throw new Error("A municipality's id is a UUID in lower case.");
    if (!SHA256.test(sha256)) throw new Error("A SHA-256 is 64 hex digits in lower case.");
    return path.join(root, municipalityId, sha256.slice(0, 2), sha256);
  }

  async function temporaryPath(): Promise<string> {
    const folder = path.join(root, TEMPORARY);
    await whereDiskFails(() => mkdir(folder, { recursive: true, mode: 0o700 }));
    return path.join(folder, randomUUID());
  }

  async function put(municipalityId: string, content: Content): Promise<StoredContent> {
    pathOf(municipalityId, "0".repeat(64));
    const temporary = await temporaryPath();
    try {
      const stored = await whereDiskFails(() => writeSynced(temporary, content));
      const final = pathOf(municipalityId, stored.sha256);
      await whereDiskFails(async () => {
        await mkdir(path.dirname(final), { recursive: true, mode: 0o700 });
        // Over an earlier one of the same name: it holds the same, and is now as young as this.
        await rename(temporary, final);
        await syncFolder(path.dirname(final));
      });
      return stored;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async function statOf(municipalityId: string, sha256: string) {
    return stat(pathOf(municipalityId, sha256)).catch(nullWhenMissing);
  }

  async function existing(municipalityId: string, sha256: string): Promise<string> {
    if (!(await statOf(municipalityId, sha256))) throw new MissingContent(sha256);
    return pathOf(municipalityId, sha256);
  }

  async function removeIfOlder(municipalityId: string, sha256: string, before: Date): Promise<boolean> {
    const final = pathOf(municipalityId, sha256);
    const found = await statOf(municipalityId, sha256);
    if (!found || found.mtime >= before) return !found;
    const aside = await temporaryPath();
    // Taken aside first: whoever puts the same from now on makes a new file, which stays.
    if ((await rename(final, aside).catch(nullWhenMissing)) === null) return true;
    const { mtime } = await stat(aside);
    if (mtime >= before) await link(aside, final).catch(ignoreWhenThere);
    await rm(aside, { force: true });
    return mtime < before;
  }

  async function* olderThan(before: Date) {
    for (const municipalityId of (await foldersIn(root)).filter((name) => UUID.test(name))) {
      for (const prefix of await foldersIn(path.join(root, municipalityId))) {
        for (const sha256 of await namesIn(path.join(root, municipalityId, prefix))) {
          if (!SHA256.test(sha256) || !sha256.startsWith(prefix)) continue;
          const found = await statOf(municipalityId, sha256);
          if (found && found.mtime < before) yield { municipalityId, sha256 };
        }
      }
    }
  }

  return {
    put,
    olderThan,
    removeIfOlder,
    temporaryPath,
    withFile: async (municipalityId, sha256, work) => work(await existing(municipalityId, sha256)),
    get: async (municipalityId, sha256, range) => createReadStream(await existing(municipalityId, sha256), range),
    size: async (municipalityId, sha256) => (await statOf(municipalityId, sha256))?.size ?? null,
    exists: async (municipalityId, sha256) => (await statOf(municipalityId, sha256)) !== null,
    remove: async (municipalityId, sha256) => rm(pathOf(municipalityId, sha256), { force: true }),
    async read(municipalityId, sha256) {
      const bytes = await readFile(await existing(municipalityId, sha256));
      if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new DamagedContent(sha256);
      return bytes;
    },
    async verify(municipalityId, sha256) {
      if (!(await statOf(municipalityId, sha256))) return "missing";
      const hash = createHash("sha256");
      for await (const chunk of createReadStream(pathOf(municipalityId, sha256))) hash.update(chunk as Buffer);
      return hash.digest("hex") === sha256 ? "intact" : "damaged";
    },
    async removeTemporary(before) {
      let removed = 0;
      for (const name of await namesIn(path.join(root, TEMPORARY))) {
        const file = path.join(root, TEMPORARY, name);
        const found = await stat(file).catch(nullWhenMissing);
        if (!found || found.mtime >= before) continue;
        await rm(file, { force: true });
        removed++;
      }
      return removed;
    },
  };
}

/** Writes (or moves) content to a new file, hashing on the way, and waits until the disk has it. */
async function writeSynced(target: string, content: Content): Promise<StoredContent> {
  if (isFile(content)) await moveFile(content.file, target);
  const handle = await open(target, isFile(content) ? "r+" : "wx", 0o600);
  try {
    const hash = createHash("sha256");
    let size = 0;
    for await (const chunk of isFile(content) ? handle.createReadStream({ autoClose: false }) : piecesOf(content)) {
      hash.update(chunk as Uint8Array);
      size += (chunk as Uint8Array).byteLength;
      if (!isFile(content)) await handle.writeFile(chunk as Uint8Array);
    }
    const seconds = Date.now() / 1000;
    await handle.utimes(seconds, seconds);
    await handle.sync();
    return { sha256: hash.digest("hex"), size };
  } finally {
    await handle.close();
  }
}

function isFile(content: Content): content is { file: string } {
  return "file" in content;
}

async function* piecesOf(content: Uint8Array | AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else yield* content;
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== "EXDEV") throw error;
    await copyFile(from, to);
    await rm(from, { force: true });
  }
}

/** A rename lasts through a power cut only once its folder is on disk. Windows can't, and needn't. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(nullWhenMissing)) ?? [];
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(nullWhenMissing)) ?? [];
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | undefined)?.code;
}

function nullWhenMissing(error: unknown): null {
  if (codeOf(error) === "ENOENT") return null;
  throw error;
}

function ignoreWhenThere(error: unknown): void {
  if (codeOf(error) !== "EEXIST") throw error;
}
