import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { writeDecision } from "./internal/decision-of-project.server";
import { dropMidways } from "./internal/midways.server";
import { moveDueDays } from "./internal/move-due-days.server";
import { findProject, writeProject, type ProjectRow } from "./internal/load-project.server";
import { noteStep } from "./internal/note-step.server";
import { decisionOfStep, isOver, projectSteps, statusWords, stepsFrom, type ProjectStepKind } from "./project";
import type { MoveProjectInput } from "./project-forms";
import { isBefore, whenWords } from "./when";
import { renewEvaluations } from "./renew-evaluations.server";

/**
 * One step on the project's way, with the decision that it follows from. A continuation needs a new end, later than the one that was; a
 * project that is over is evaluated midway no more.
 * @throws not_found, forbidden, rule_broken (the step isn't possible from here; at a field), conflict
 */
export async function moveProject(
  unit: Unit<Actor>,
  { projectId, version, step, endsOn, comment, agendaItemId, decisionTitle }: MoveProjectInput,
): Promise<{ projectId: string; step: ProjectStepKind }> {
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "moveProject", { committeeId: project.committeeId });
  if (!stepsFrom(project.status).includes(step))
    throw new DomainError(
      "rule_broken",
      `Projektet er ${statusWords[project.status].toLocaleLowerCase("da")}, så det kan ikke ske nu. Genindlæs siden, og se, hvad der kan.`,
      "step",
    );
  const newEnd = step === "continue" ? laterEnd(project, endsOn) : project.endsOn;
  const toStatus = projectSteps[step].to;
  await writeProject(unit, project, version, { status: toStatus, endsOn: newEnd });
  await moveDueDays(unit, { ...project, endsOn: newEnd });
  const decision =
    agendaItemId === null
      ? null
      : await writeDecision(unit, { projectId, kind: decisionOfStep[step], title: decisionTitle, agendaItemId });
  await noteStep(unit, {
    projectId,
    kind: step,
    fromStatus: project.status,
    toStatus,
    endsBefore: project.endsOn,
    endsAfter: newEnd,
    decisionId: decision?.decisionId ?? null,
    comment,
  });
  unit.record({
    kind: `project.${step}`,
    subject: `project:${projectId}`,
    data: {
      title: project.title,
      decision: decision?.title,
      agendaItemId,
      endsOn: newEnd,
      from: { status: statusWords[project.status], endsOn: whenWords(project.endsOn) },
      to: { status: statusWords[toStatus], endsOn: whenWords(newEnd) },
    },
  });
  if (isOver(toStatus))
    await dropMidways(unit, projectId, `Projektet er ${statusWords[toStatus].toLocaleLowerCase("da")}.`);
  await renewEvaluations(unit, projectId);
  return { projectId, step };
}

function laterEnd(project: Pick<ProjectRow, "startsOn" | "endsOn">, endsOn: string): string {
  const refuse = (message: string) => new DomainError("rule_broken", message, "endsOn");
  if (endsOn === "") throw refuse("Skriv, hvornår det nu slutter, for eksempel 31-12-2022 eller december 2022.");
  if (isBefore(endsOn, project.startsOn)) throw refuse("Projektet kan ikke slutte, før det begynder.");
  if (project.endsOn !== "" && !isBefore(project.endsOn, endsOn))
    throw refuse(`Projektet slutter allerede ${whenWords(project.endsOn)}. Skriv en senere dag.`);
  return endsOn;
}
