import type { ProjectStatus } from "~/modules/projects/project";
import type { Headline } from "~/modules/projects/project-page";
import type { Unit } from "~/platform/unit-of-work.server";
import type { PublicProject } from "../public-project";
import { publishedKind } from "./published-kind.server";

/** The app's side of `portal.project`, as plan-tables is of `portal.plan`. */

export interface PortalProjectRow {
  id: string;
  data: PublicProject;
}

/** A published project as overviews list it. */
export interface ListedProject {
  id: string;
  slug: string;
  title: string;
  status: ProjectStatus;
  targetGroup: string;
  span: string;
  headline: Headline | null;
  publishedAt: string;
}

export async function putProject({ tx }: Unit, id: string, project: PublicProject): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO portal.project (id, municipality_id, slug, title, data, published_at)
    VALUES (${id}::uuid, app.municipality_id(), ${project.slug}, ${project.title}, ${JSON.stringify(project)}::jsonb,
            ${project.publishedAt}::timestamptz)
    ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, title = excluded.title, data = excluded.data,
      published_at = excluded.published_at`;
}

const projects = publishedKind<PortalProjectRow>("project");

export const portalProject = projects.row;
export const removeProject = projects.remove;
export const freeProjectSlug = projects.freeSlug;
export const staleProjects = projects.stale;

/** Everything published, by title, without texts. */
export const publishedProjects = ({ tx }: Unit): Promise<ListedProject[]> =>
  tx.$queryRaw`
    SELECT id, slug, title, data->>'status' AS status, data->>'targetGroup' AS "targetGroup", data->>'span' AS span,
           data->'results'->'headline' AS headline, data->>'publishedAt' AS "publishedAt"
    FROM portal.project ORDER BY title COLLATE "da-DK-x-icu", id`;
