import type { Actor } from "~/modules/identity/actor";
import { slugOf } from "~/modules/identity/slug";
import { projectContents } from "~/modules/projects/project-contents.server";
import { settings } from "~/platform/env.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ProjectCandidate } from "../project-publication-blockers";
import { freeProjectSlug, portalProject, type PortalProjectRow } from "./project-tables.server";
import { publicCourse, shownCourse } from "./public-course.server";

/** Nobody else publishes, withdraws or changes it until the unit commits. */
export const holdProject = ({ tx }: Unit, projectId: string) =>
  tx.$queryRaw`SELECT id FROM project WHERE id = ${projectId}::uuid FOR UPDATE`;

export interface ProjectToPublish {
  candidate: ProjectCandidate;
  /** what stands in the portal now */
  row: PortalProjectRow | null;
  contact: string;
  showsContact: boolean;
}

/**
 * What publishing would put into the portal, and what it is judged by. An address stays what it once was.
 * @throws not_found
 */
export async function projectToPublish(unit: Unit<Actor>, projectId: string): Promise<ProjectToPublish> {
  const { contents, staysInside, contact, showsContact } = await projectContents(unit, projectId);
  const row = await portalProject(unit, projectId);
  const { course, places } = await publicCourse(unit, projectId);
  const municipality = await unit.tx.municipality.findFirstOrThrow({
    select: { name: true, slug: true, accent: true, contactEmail: true, contactPhone: true, address: true },
  });
  const publishedAt = unit.now.toISOString();
  const shown = shownCourse(course, places, publishedAt);
  const named = new Set([...shown.decisions, ...shown.evaluations].map(({ id }) => id));
  return {
    candidate: {
      publication: {
        ...contents,
        ...shown,
        municipality,
        demonstration: settings().demonstration,
        slug: row?.data.slug ?? (await freeProjectSlug(unit, projectId, slugOf(contents.title) || "projekt")),
        firstPublishedAt: row?.data.firstPublishedAt ?? publishedAt,
        publishedAt,
      },
      waiting:
        [...course.decisions, ...course.evaluations.flatMap(({ id, ended }) => (ended ? [{ id, title: ended.outcome }] : []))] // prettier-ignore
          .filter(({ id }) => !named.has(id))
          .map(({ title }) => title),
      staysInside,
    },
    row,
    contact,
    showsContact,
  };
}
