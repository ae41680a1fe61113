import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { projectPath } from "./internal/paths";
import { lockPortal } from "./internal/portal-tables.server";
import { noteWithdrawn } from "./internal/portal-trails.server";
import { holdProject } from "./internal/project-candidate.server";
import { portalProject, removeProject } from "./internal/project-tables.server";
import { renderAroundProject } from "./internal/render-projects.server";

/** Takes a project out of the portal at once. Its address says that it was withdrawn, and when. @throws not_found, forbidden, conflict */
export async function withdrawProject(
  unit: Unit<Actor>,
  { projectId, reason }: { projectId: string; reason: string },
): Promise<{ projectId: string }> {
  assertMay(unit.actor, "publishProject");
  const { tx } = unit;
  await holdProject(unit, projectId);
  const project = await tx.project.findFirst({ where: { id: projectId }, select: { title: true } });
  if (!project) throw notFound();
  await lockPortal(unit);
  const row = await portalProject(unit, projectId);
  if (!row)
    throw new DomainError("conflict", "Projektet er ikke offentliggjort, eller det er allerede trukket tilbage.");
  await removeProject(unit, projectId);
  const { slug } = await tx.municipality.findFirstOrThrow({ select: { slug: true } });
  await noteWithdrawn(unit, [projectPath(slug, row.data.slug)]);
  await renderAroundProject(unit, projectId);
  unit.record({ kind: "project.withdrawn", subject: `project:${projectId}`, data: { title: project.title, reason } });
  return { projectId };
}
