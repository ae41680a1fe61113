import { LRUCache } from "lru-cache";
import { portalPool } from "~/platform/database.server";
import { ancestorsOf, plainSpelling } from "./portal-address";

/** What the public pages read, by the portal's own login: nothing of it needs to know who asks. */

export interface PortalPage {
  /** UTF-8 */
  body: Buffer;
  etag: string;
  contentType: string;
}

/** Those who have asked for a page and whose question isn't sent yet, by path. */
let asked = new Map<string, Promise<PortalPage | null>>();
let next: Promise<Map<string, PortalPage>> | undefined;
let underWay: Promise<unknown> = Promise.resolve();

/**
 * The page that stands at a path. One question at a time is under way, and those who ask meanwhile share the next one: many at
 * once cost the database little, and nobody is answered from before they asked, so a withdrawn page is gone at once.
 */
export function findPage(path: string): Promise<PortalPage | null> {
  next ??= underWay.then(() => {
    const answer = findPages([...asked.keys()]);
    asked = new Map();
    next = undefined;
    underWay = answer.catch(() => {});
    return answer;
  });
  let answer = asked.get(path);
  if (!answer) asked.set(path, (answer = next.then((pages) => pages.get(path) ?? null)));
  return answer;
}

/** Pages sent lately, by path. The database says each time whether they still are what stands there; only its bytes are saved. */
const kept = new LRUCache<string, PortalPage>({
  maxSize: 16 * 1024 * 1024,
  sizeCalculation: ({ body }) => body.length + 1,
});

interface PageRow {
  path: string;
  etag: string;
  contentType: string;
  /** null when the one that is kept still stands there */
  body: string | null;
}

async function findPages(paths: string[]): Promise<Map<string, PortalPage>> {
  const known = paths.map((path) => kept.get(path));
  const { rows } = await portalPool().query<PageRow>({
    name: "portal-pages",
    text: `SELECT path, page.etag, content_type AS "contentType", CASE WHEN page.etag = known.etag THEN NULL ELSE body END AS body
           FROM portal.page JOIN unnest($1::text[], $2::text[]) AS known (path, etag) USING (path)`,
    values: [paths, known.map((page) => page?.etag ?? "")],
  });
  return new Map(
    rows.map(({ path, body, ...facts }) => {
      const page = body === null ? known[paths.indexOf(path)]! : { ...facts, body: Buffer.from(body) };
      kept.set(path, page);
      return [path, page];
    }),
  );
}

export interface PortalFile {
  municipalityId: string;
  sha256: string;
  mediaType: string;
  fileName: string;
}

export async function findFile(path: string): Promise<PortalFile | null> {
  const { rows } = await portalPool().query<PortalFile>({
    name: "portal-file",
    text: `SELECT municipality_id AS "municipalityId", sha256, media_type AS "mediaType", file_name AS "fileName" FROM portal.document WHERE path = $1`,
    values: [path],
  });
  return rows[0] ?? null;
}

export type Gone = { withdrawnAt: Date } | { movedTo: string } | null;

/**
 * Where nothing stands at an address: does something stand where it has moved to, or where it is written rightly? Or was something
 * withdrawn here? An address whose target has been withdrawn answers that it was withdrawn, not with a way to nothing.
 */
export async function findTrace(path: string): Promise<Gone> {
  const places = await placesOf(plainSpelling(path));
  for (const place of places) if (place !== path && (await stands(place))) return { movedTo: place };
  const { rows } = await portalPool().query<{ withdrawnAt: Date }>({
    name: "portal-withdrawn",
    text: `SELECT withdrawn_at AS "withdrawnAt" FROM portal.withdrawn WHERE path = ANY ($1) ORDER BY length(path) DESC LIMIT 1`,
    values: [places.flatMap(ancestorsOf)],
  });
  return rows[0] ?? null;
}

/** The address, and every place that what stood there has moved to: its committee may have been renamed, and its meeting moved. */
async function placesOf(path: string): Promise<string[]> {
  const places = [path];
  for (const place of places) {
    const { rows } = await portalPool().query<{ path: string; target: string }>({
      name: "portal-redirects",
      text: "SELECT path, target FROM portal.redirect WHERE path = ANY ($1) ORDER BY length(path) DESC",
      values: [ancestorsOf(place)],
    });
    const further = rows.map((row) => row.target + place.slice(row.path.length));
    places.push(...further.filter((one) => !places.includes(one)).slice(0, MOST_PLACES - places.length));
  }
  return places;
}

/** More than anything ever moves; no address can make the server look without end. */
const MOST_PLACES = 8;

async function stands(path: string): Promise<boolean> {
  const { rows } = await portalPool().query<{ found: boolean }>({
    name: "portal-stands",
    text: "SELECT EXISTS (SELECT FROM portal.page WHERE path = $1) OR EXISTS (SELECT FROM portal.document WHERE path = $1) AS found",
    values: [path],
  });
  return rows[0]!.found;
}

/** Those who have published something, by name. */
export async function publicMunicipalities(): Promise<{ slug: string; name: string }[]> {
  const { rows } = await portalPool().query<{ slug: string; name: string }>({
    name: "portal-municipalities",
    text: `SELECT slug, name FROM portal.municipality ORDER BY name COLLATE "da-DK-x-icu"`,
  });
  return rows;
}

/** Whose address this is, if it begins as one of theirs. */
export async function findMunicipality(path: string): Promise<{ slug: string; name: string } | null> {
  const { rows } = await portalPool().query<{ slug: string; name: string }>({
    name: "portal-municipality",
    text: "SELECT slug, name FROM portal.municipality WHERE slug = $1",
    values: [plainSpelling(path).split("/")[1] ?? ""],
  });
  return rows[0] ?? null;
}
