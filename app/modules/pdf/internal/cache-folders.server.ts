import os from "node:os";
import path from "node:path";
import { settings } from "~/platform/env.server";

/** Where what can always be made again is kept, best first. */
export const cacheFolders = (): string[] => [
  path.join(settings().dataDir, ".cache"),
  path.join(os.tmpdir(), "sagsgang-cache"),
];
