import { keepTaskInStep } from "~/modules/decisions/keep-task-in-step.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { evaluationName } from "../evaluation";
import { evaluationRows } from "./load-evaluation.server";
import { projectRows } from "./load-project.server";

/**
 * The committee hears of the evaluation by its follow-up: the task says what the evaluation says now. Call it after every change; one
 * whose time hasn't come is no task yet, unless it comes back on a meeting.
 */
export async function followOnCommittee(
  unit: Unit,
  evaluationId: string,
  comesBack?: { returnMonth: string; agendaItemId: string },
): Promise<void> {
  const [evaluation] = await evaluationRows(unit, { ids: [evaluationId] });
  if (!evaluation) return;
  const { state, taskId } = evaluation;
  if ((state === "planned" || state === "dropped") && taskId === null && !comesBack) return;
  const [project] = await projectRows(unit, [evaluation.projectId]);
  if (!project) return;
  const task = await keepTaskInStep(unit, {
    source: `evaluation:${evaluationId}`,
    committeeId: project.committeeId,
    title: `${evaluationName(evaluation)} af ${project.title}`,
    ownerId: project.ownerId,
    dueOn: evaluation.dueOn,
    state: state === "done" || state === "dropped" ? state : "open",
    report: evaluation.outcome,
    ...comesBack,
  });
  if (taskId !== task.taskId)
    await unit.tx.projectEvaluation.update({ where: { id: evaluationId }, data: { taskId: task.taskId } });
}
