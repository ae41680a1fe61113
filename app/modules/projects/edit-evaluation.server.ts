import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { dueDay, evaluationName } from "./evaluation";
import type { EditEvaluationInput } from "./evaluation-forms";
import { followOnCommittee } from "./internal/evaluation-task.server";
import { fallDue } from "./internal/fall-due.server";
import { dayOrNull, evaluationFor, evaluationRows, writeEvaluation } from "./internal/load-evaluation.server";

/**
 * Corrects what an evaluation asks, and moves its day; without one it follows the project's dates.
 * @throws not_found, forbidden, rule_broken (it has ended), conflict
 */
export async function editEvaluation(
  unit: Unit<Actor>,
  { evaluationId, version, dueOn, question }: EditEvaluationInput,
): Promise<{ projectId: string }> {
  const { evaluation, project } = await evaluationFor(unit, evaluationId, "drop");
  const computed = dueDay(evaluation, project);
  const day = dueOn ?? computed;
  await writeEvaluation(unit, evaluation, version, {
    question,
    dueOn: dayOrNull(day),
    dueChosen: dueOn !== null && dueOn !== computed,
  });
  await followOnCommittee(unit, evaluationId);
  const [edited] = await evaluationRows(unit, { ids: [evaluationId] });
  await fallDue(unit, edited!);
  unit.record({
    kind: "evaluation.edited",
    subject: `project:${project.id}`,
    data: { title: project.title, evaluation: evaluationName(evaluation), evaluationId, dueOn: day },
  });
  return { projectId: project.id };
}
