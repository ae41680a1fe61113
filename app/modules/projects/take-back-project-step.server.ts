import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { moveDueDays } from "./internal/move-due-days.server";
import { findProject, writeProject } from "./internal/load-project.server";
import { takeUpMidways } from "./internal/midways.server";
import { noteStep } from "./internal/note-step.server";
import { isOver, projectStatuses, statusWords } from "./project";
import type { ProjectInput } from "./project-forms";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * Takes the last step back, as if it hadn't been taken: status, end and midway evaluations are as before. The log keeps both. The decision that it followed
 * from stays on the project.
 * @throws not_found, forbidden, rule_broken (no step was taken), conflict
 */
export async function takeBackProjectStep(
  unit: Unit<Actor>,
  { projectId, version }: ProjectInput,
): Promise<{ projectId: string }> {
  const { tx } = unit;
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "moveProject", { committeeId: project.committeeId });
  const log = await tx.projectStep.findMany({ where: { projectId }, orderBy: { number: "asc" } });
  const standing: typeof log = [];
  for (const step of log) {
    if (step.kind === "takeBack") standing.pop();
    else standing.push(step);
  }
  const last = standing.at(-1);
  const back = projectStatuses.find((status) => status === last?.fromStatus);
  if (!last || !back || last.toStatus !== project.status)
    throw new DomainError("rule_broken", "Der er ikke noget skridt at tage tilbage.");
  // An end that was corrected since the step stays as it is.
  const endsOn = project.endsOn === last.endsAfter ? last.endsBefore : project.endsOn;
  await writeProject(unit, project, version, { status: back, endsOn });
  if (isOver(project.status)) await takeUpMidways(unit, project, last.at);
  await moveDueDays(unit, { ...project, endsOn });
  await noteStep(unit, {
    projectId,
    kind: "takeBack",
    fromStatus: project.status,
    toStatus: back,
    endsBefore: project.endsOn,
    endsAfter: endsOn,
  });
  unit.record({
    kind: "project.takenBack",
    subject: `project:${projectId}`,
    data: { title: project.title, from: { status: statusWords[project.status] }, to: { status: statusWords[back] } },
  });
  await renewEvaluations(unit, projectId);
  return { projectId };
}
