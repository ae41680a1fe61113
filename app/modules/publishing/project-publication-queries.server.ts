import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { projectPath } from "./internal/paths";
import { projectToPublish } from "./internal/project-candidate.server";
import { sameContent } from "./internal/same-content";
import { projectPublicationBlockers, type ProjectReason } from "./project-publication-blockers";

export interface ProjectPublicationView {
  project: { id: string; title: string };
  address: string;
  published: {
    at: string;
    /** what would be published now is something else */
    changed: boolean;
  } | null;
  /** who leads it; "" = nobody is named */
  contact: string;
  showsContact: boolean;
  /** numbers that are left out because they tell of fewer than five people */
  leftOut: number;
  /** decisions whose minutes the public can't read: they follow when it can */
  waiting: string[];
  blockers: ProjectReason[];
}

/** What would be published now of a project, what stands in its way, and what is published already. @throws not_found, forbidden */
export async function projectPublicationView(unit: Unit<Actor>, projectId: string): Promise<ProjectPublicationView> {
  assertMay(unit.actor, "publishProject");
  const { candidate, row, contact, showsContact } = await projectToPublish(unit, projectId);
  const { publication, waiting } = candidate;
  return {
    project: { id: projectId, title: publication.title },
    address: projectPath(publication.municipality.slug, publication.slug),
    published: row && { at: row.data.publishedAt, changed: !sameContent(row.data, publication) },
    contact,
    showsContact,
    leftOut: publication.results.leftOut,
    waiting,
    blockers: projectPublicationBlockers(candidate),
  };
}

/** The same beside the project; null for whoever doesn't publish. @throws not_found */
export const projectPublication = async (
  unit: Unit<Actor>,
  projectId: string,
): Promise<ProjectPublicationView | null> =>
  may(unit.actor, "publishProject") ? projectPublicationView(unit, projectId) : null;
