import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dueDay, evaluationName, kindsFor } from "./evaluation";
import type { PlanEvaluationInput } from "./evaluation-forms";
import { fallDue } from "./internal/fall-due.server";
import { dayOrNull, evaluationRows } from "./internal/load-evaluation.server";
import { findProject } from "./internal/load-project.server";
import { statusWords } from "./project";

/**
 * Plans an evaluation: midway, at the end, or so many months after it. Its day follows from the project's dates unless one is chosen;
 * one whose time has come already is a task at once.
 * @throws not_found, forbidden, rule_broken (midway of a project that is over)
 */
export async function planEvaluation(
  unit: Unit<Actor>,
  { projectId, kind, monthsAfter, dueOn, question }: PlanEvaluationInput,
): Promise<{ projectId: string; evaluationId: string }> {
  const project = await findProject(unit, projectId);
  assertMay(unit.actor, "moveProject", { committeeId: project.committeeId });
  if (!kindsFor(project.status).includes(kind))
    throw new DomainError(
      "rule_broken",
      `Projektet er ${statusWords[project.status].toLocaleLowerCase("da")} og kan ikke længere evalueres midtvejs. Vælg en slutevaluering eller en opfølgning.`,
      "kind",
    );
  const day = dueOn ?? dueDay({ kind, monthsAfter }, project);
  const { id } = await unit.tx.projectEvaluation.create({
    data: {
      projectId,
      kind,
      monthsAfter,
      dueOn: dayOrNull(day),
      dueChosen: dueOn !== null,
      question,
      createdAt: unit.now,
    },
    select: { id: true },
  });
  unit.record({
    kind: "evaluation.planned",
    subject: `project:${projectId}`,
    data: { title: project.title, evaluation: evaluationName({ kind, monthsAfter }), evaluationId: id, dueOn: day },
  });
  const [evaluation] = await evaluationRows(unit, { ids: [id] });
  await fallDue(unit, evaluation!);
  return { projectId, evaluationId: id };
}
