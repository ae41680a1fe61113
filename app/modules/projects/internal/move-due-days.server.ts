import type { Unit } from "~/platform/unit-of-work.server";
import { copenhagenDate } from "~/platform/danish-time";
import { dueDay, fallsDueOn, isOpen } from "../evaluation";
import { followOnCommittee } from "./evaluation-task.server";
import { fallDue } from "./fall-due.server";
import { dayOrNull, evaluationRows } from "./load-evaluation.server";

/** The project's dates have moved, and its open evaluations with them, but for those whose day was chosen. */
export async function moveDueDays(
  unit: Unit,
  project: { id: string; startsOn: string; endsOn: string },
): Promise<void> {
  for (const evaluation of await evaluationRows(unit, { projectIds: [project.id] })) {
    const day = dueDay(evaluation, project);
    // One that is with the committee is written, whenever it was to be.
    if (
      !isOpen(evaluation.state) ||
      evaluation.state === "atCommittee" ||
      evaluation.dueChosen ||
      day === evaluation.dueOn
    )
      continue;
    // One that was due, and no longer is, waits for its time again.
    const state = day === null || fallsDueOn(day) > copenhagenDate(unit.now) ? "planned" : evaluation.state;
    await unit.tx.projectEvaluation.update({
      where: { id: evaluation.id },
      data: { dueOn: dayOrNull(day), state, version: { increment: 1 } },
    });
    await followOnCommittee(unit, evaluation.id);
    await fallDue(unit, { ...evaluation, state, dueOn: day, version: evaluation.version + 1 });
  }
}

/** The project's name or owner has changed, and its open evaluations' tasks with it. */
export async function renameTasks(unit: Unit, projectId: string): Promise<void> {
  for (const { id, state } of await evaluationRows(unit, { projectIds: [projectId] }))
    if (isOpen(state)) await followOnCommittee(unit, id);
}
