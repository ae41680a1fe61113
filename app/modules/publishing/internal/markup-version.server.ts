import { createHash } from "node:crypto";
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { settings } from "~/platform/env.server";

let program: string | undefined;

/**
 * Which program makes the pages, and under which address: the digest of the file this stands in, which in a release is the built
 * bundle with every component, text and number format that a page is made of. So nobody has to think of counting a version up,
 * and nothing that a page is made of can be left out. Run from the sources (`npm run dev`, tests), each start is a version of its
 * own.
 */
export function markupVersion(): string {
  program ??= readProgram(fileURLToPath(import.meta.url));
  return createHash("sha256").update(`${program} ${settings().baseUrl}`).digest("base64url").slice(0, 27);
}

const readProgram = (file: string): string =>
  file.endsWith(".ts") ? String(Date.now()) : createHash("sha256").update(fs.readFileSync(file)).digest("hex");
