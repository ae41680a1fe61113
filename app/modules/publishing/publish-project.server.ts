import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { projectPath } from "./internal/paths";
import { lockPortal } from "./internal/portal-tables.server";
import { forgetWithdrawn } from "./internal/portal-trails.server";
import { holdProject, projectToPublish } from "./internal/project-candidate.server";
import { putProject } from "./internal/project-tables.server";
import { renderAroundProject } from "./internal/render-projects.server";
import { projectPublicationBlockers } from "./project-publication-blockers";

/**
 * Copies what may be public of a project into the schema `portal`, as data and as a finished page. Publishing again replaces it, with
 * the figures as they are then.
 * @throws not_found, forbidden, rule_broken with every blocker in `details`
 */
export async function publishProject(
  unit: Unit<Actor>,
  { projectId }: { projectId: string },
): Promise<{ projectId: string }> {
  assertMay(unit.actor, "publishProject");
  await holdProject(unit, projectId);
  await lockPortal(unit);
  const { candidate } = await projectToPublish(unit, projectId);
  const blockers = projectPublicationBlockers(candidate).filter(({ level }) => level === "must");
  if (blockers[0])
    throw new DomainError("rule_broken", `${blockers[0].title}. ${blockers[0].text}`, undefined, { blockers });
  const { publication } = candidate;
  await putProject(unit, projectId, publication);
  await forgetWithdrawn(unit, projectPath(publication.municipality.slug, publication.slug));
  await renderAroundProject(unit, projectId);
  unit.record({ kind: "project.published", subject: `project:${projectId}`, data: { title: publication.title } });
  return { projectId };
}
