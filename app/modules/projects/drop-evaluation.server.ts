import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { evaluationName } from "./evaluation";
import type { DropEvaluationInput } from "./evaluation-forms";
import { followOnCommittee } from "./internal/evaluation-task.server";
import { evaluationFor, writeEvaluation } from "./internal/load-evaluation.server";

/**
 * An evaluation that isn't made after all, and why. Its task ends with it, and the committee hears the reason.
 * @throws not_found, forbidden, rule_broken (it has ended), conflict
 */
export async function dropEvaluation(
  unit: Unit<Actor>,
  { evaluationId, version, reason }: DropEvaluationInput,
): Promise<{ projectId: string }> {
  const { evaluation, project } = await evaluationFor(unit, evaluationId, "drop");
  await writeEvaluation(unit, evaluation, version, { state: "dropped", outcome: reason, endedAt: unit.now });
  await followOnCommittee(unit, evaluationId);
  unit.record({
    kind: "evaluation.dropped",
    subject: `project:${project.id}`,
    data: { title: project.title, evaluation: evaluationName(evaluation), evaluationId, reason },
  });
  return { projectId: project.id };
}
