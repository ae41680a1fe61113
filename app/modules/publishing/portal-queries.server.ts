import { portalPool } from "~/platform/database.server";

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

async function findPages(paths: string[]): Promise<Map<string, PortalPage>> {
  const { rows } = await portalPool().query<{ path: string; body: string; etag: string; contentType: string }>({
    name: "portal-pages",
    text: `SELECT path, body, etag, content_type AS "contentType" FROM portal.page WHERE path = ANY ($1::text[])`,
    values: [paths],
  });
  return new Map(rows.map(({ path, body, ...page }) => [path, { ...page, body: Buffer.from(body) }]));
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

/** Where nothing stands: was something withdrawn here, or has it moved? */
export async function findTrace(path: string): Promise<Gone> {
  const { rows } = await portalPool().query<{ withdrawnAt: Date | null; movedTo: string | null }>({
    name: "portal-trace",
    text: `SELECT withdrawn_at AS "withdrawnAt", NULL AS "movedTo" FROM portal.withdrawn WHERE path = $1
           UNION ALL SELECT NULL, target FROM portal.redirect WHERE path = $1`,
    values: [path],
  });
  const [row] = rows;
  if (!row) return null;
  return row.movedTo ? { movedTo: row.movedTo } : { withdrawnAt: row.withdrawnAt! };
}

/** Those who have published something, by name. */
export async function publicMunicipalities(): Promise<{ slug: string; name: string }[]> {
  const { rows } = await portalPool().query<{ slug: string; name: string }>({
    name: "portal-municipalities",
    text: `SELECT DISTINCT municipality_slug AS slug, data->'municipality'->>'name' AS name FROM portal.meeting ORDER BY name`,
  });
  return rows;
}
