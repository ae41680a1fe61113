import { portalPool } from "~/platform/database.server";

/** What the public pages read, by the portal's own login: nothing of it needs to know who asks. */

export interface PortalPage {
  body: string;
  etag: string;
  contentType: string;
}

export async function findPage(path: string): Promise<PortalPage | null> {
  const { rows } = await portalPool().query<PortalPage>({
    name: "portal-page",
    text: `SELECT body, etag, content_type AS "contentType" FROM portal.page WHERE path = $1`,
    values: [path],
  });
  return rows[0] ?? null;
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
