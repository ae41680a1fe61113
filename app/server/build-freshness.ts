// Whether build/ was made from the sources as they are now.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { projectFolder } from "~/platform/project-folder.mjs";

const buildIn = (project: string) => path.join(project, "build");
export const buildFolder = buildIn(projectFolder);
const stampFile = (project: string) => path.join(buildIn(project), "built-from.json");

/** What the bundle is made of. app/server runs as it is, and templates are read when a PDF is made. */
const sources = [
  "app",
  "public",
  "prisma/schema",
  "package-lock.json",
  "remix.config.js",
  "vite.config.ts",
  "tsconfig.json",
];
const notBundled = /^app\/(server|platform\/generated)\/|\.test\.tsx?$/;

interface Stamp {
  /** of names, sizes and times: quick to make, and changes with every checkout */
  listing: string;
  /** of the contents: decides when the listing differs */
  contents: string;
}

/** A checkout, or a copy, that changes only the files' times needs no new build. */
export function buildIsFresh(project = projectFolder): boolean {
  const stamp = readStamp(project);
  if (!stamp) return false;
  const files = listSources(project);
  const listing = digestListing(project, files);
  if (stamp.listing === listing) return true;
  if (stamp.contents !== digestContents(project, files)) return false;
  try {
    fs.writeFileSync(stampFile(project), JSON.stringify({ ...stamp, listing } satisfies Stamp));
  } catch {
    // a project folder that this user may only read: the contents are compared the next time too
  }
  return true;
}

/** The fingerprint is taken before the build: what is changed while it runs makes it stale. */
export function fingerprint(project = projectFolder): { keep(): void } {
  const files = listSources(project);
  const stamp: Stamp = { listing: digestListing(project, files), contents: digestContents(project, files) };
  fs.rmSync(stampFile(project), { force: true });
  return { keep: () => fs.writeFileSync(stampFile(project), JSON.stringify(stamp)) };
}

function readStamp(project: string): Stamp | undefined {
  try {
    return JSON.parse(fs.readFileSync(stampFile(project), "utf8")) as Stamp;
  } catch {
    return undefined;
  }
}

/** Paths from the project's folder, in order. */
function listSources(project: string): string[] {
  const files = sources.flatMap((source) => {
    const entry = fs.statSync(path.join(project, source), { throwIfNoEntry: false });
    if (!entry) return [];
    if (entry.isFile()) return [source];
    return fs
      .readdirSync(path.join(project, source), { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map((found) => path.relative(project, path.join(found.parentPath, found.name)).replaceAll(path.sep, "/"));
  });
  return files.filter((file) => !notBundled.test(file)).sort();
}

function digestListing(project: string, files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const { size, mtimeMs } = fs.statSync(path.join(project, file));
    hash.update(JSON.stringify([file, size, mtimeMs]));
  }
  return hash.digest("hex");
}

function digestContents(project: string, files: string[]): string {
  const hash = createHash("sha256");
  for (const file of files) {
    const content = fs.readFileSync(path.join(project, file));
    hash.update(JSON.stringify([file, content.length])).update(content);
  }
  return hash.digest("hex");
}
