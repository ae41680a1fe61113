import type { Readable } from "node:stream";
import { settings } from "~/platform/env.server";
import { createFolderStore } from "./internal/folder-store.server";

/** What the store made of some bytes. `sha256` is lower-case hex, `size` is bytes. */
export interface StoredContent {
  sha256: string;
  size: number;
}

/** Bytes on their way in. A `file` is moved into the store, so it must be a temporary one of the caller's own. */
export type Content = Uint8Array | AsyncIterable<Uint8Array> | { file: string };

/** First and last byte, both included, as in HTTP's Range. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Every file's bytes, kept under the municipality and the SHA-256 of the content. Put before the commit of the row that
 * points at it, never changed afterwards, and removed by `sweepOrphans` when no row does.
 *
 * A municipality's id is a UUID and a hash 64 hex digits; anything else throws, so that no path can be made of them.
 */
export interface FileStore {
  /**
   * Stores content, whole or not at all: after a return it survives a power cut; after an error or a kill there is nothing
   * under its name. Two processes may put the same content at once.
   * @throws DomainError rule_broken when the disk is full or can't be written
   */
  put(municipalityId: string, content: Content): Promise<StoredContent>;
  /** A stream of the bytes, or of a part of them. @throws MissingContent */
  get(municipalityId: string, sha256: string, range?: ByteRange): Promise<Readable>;
  /** All bytes, compared with their hash. @throws MissingContent, DamagedContent */
  read(municipalityId: string, sha256: string): Promise<Buffer>;
  /** Does `work` with a path that may be read while it lasts, for what wants a file. @throws MissingContent */
  withFile<T>(municipalityId: string, sha256: string, work: (file: string) => Promise<T>): Promise<T>;
  /** Whether the bytes are there and still have their hash; reads them all. */
  verify(municipalityId: string, sha256: string): Promise<"intact" | "damaged" | "missing">;
  /** Bytes, or null when there are none. */
  size(municipalityId: string, sha256: string): Promise<number | null>;
  exists(municipalityId: string, sha256: string): Promise<boolean>;
  /** No error when it isn't there. */
  remove(municipalityId: string, sha256: string): Promise<void>;
  /** Everything that was last put before `before`. */
  olderThan(before: Date): AsyncIterable<{ municipalityId: string; sha256: string }>;
  /** Removes content unless it was put again at or after `before`. @returns whether it is gone */
  removeIfOlder(municipalityId: string, sha256: string, before: Date): Promise<boolean>;
  /** An unused path for a temporary file that `put` can move in. Its writer removes it; see `removeTemporary`. */
  temporaryPath(): Promise<string>;
  /** Removes temporary files last written before `before`: what killed processes left. @returns how many */
  removeTemporary(before: Date): Promise<number>;
}

let current: { dataDir: string; store: FileStore } | undefined;

/** The installation's store: the folder `files` in DATA_DIR. */
export function fileStore(): FileStore {
  const { dataDir } = settings();
  if (current?.dataDir !== dataDir) current = { dataDir, store: createFolderStore(dataDir) };
  return current.store;
}
