import { createHash } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack as newPack, type Header, type Pack } from "tar-stream";

export interface ArchiveWriter {
  /** A whole entry. */
  add(name: string, content: Buffer): Promise<void>;
  /** A file as it is now: what grows meanwhile is cut at its present size. */
  addFile(name: string, file: string): Promise<void>;
  /** name → SHA-256 of what was added so far */
  readonly checksums: Record<string, string>;
  /** Only now the archive stands under its name. */
  finish(): Promise<void>;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** Readable by its owner alone: it holds all that the municipalities have. */
export function writeArchive(target: string): ArchiveWriter {
  const unfinished = `${target}.${process.pid}`;
  const pack = newPack();
  const out = fs.createWriteStream(unfinished, { mode: 0o600, flush: true });
  const written = pipeline(pack as unknown as Readable, createGzip({ level: 4 }), out);
  written.catch(() => {}); // each entry waits for it too, and fails with it
  const checksums: Record<string, string> = {};
  const orFailed = <T>(work: Promise<T>): Promise<T> => Promise.race([work, written.then(() => work)]);
  return {
    checksums,
    add: (name, content) => {
      checksums[name] = createHash("sha256").update(content).digest("hex");
      const { target, taken } = openEntry(pack, { name, size: content.length, mode: 0o600 });
      target.end(content);
      return orFailed(taken);
    },
    async addFile(name, file) {
      const { size } = fs.statSync(file);
      const hash = createHash("sha256");
      const { target, taken } = openEntry(pack, { name, size, mode: 0o600 });
      if (size > 0)
        for await (const part of fs.createReadStream(file, { end: size - 1 }) as AsyncIterable<Buffer>) {
          hash.update(part);
          if (!target.write(part)) await orFailed(once(target, "drain"));
        }
      target.end();
      await orFailed(taken);
      checksums[name] = hash.digest("hex");
    },
    async finish() {
      pack.finalize();
      await written;
      fs.renameSync(unfinished, target);
    },
    abandon() {
      pack.destroy(new Error("abandoned"));
      fs.rmSync(unfinished, { force: true });
    },
  };
}

/** @returns where its bytes go, and when they are through */
function openEntry(
  pack: Pack,
  header: Pick<Header, "name" | "size" | "mode">,
): { target: Writable; taken: Promise<void> } {
  let target!: Writable;
  const taken = new Promise<void>((resolve, reject) => {
    target = pack.entry(header, (error) => (error ? reject(error) : resolve())) as unknown as Writable;
  });
  return { target, taken };
}

/** The path of an entry under a folder. @throws when it would lead out of it */
export function pathUnder(folder: string, name: string): string {
  const file = path.resolve(folder, name);
  if (!file.startsWith(folder + path.sep)) throw new Error(`The entry ${name} leads out of its folder.`);
  return file;
}
