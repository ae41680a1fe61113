import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import { dropEvaluation } from "../drop-evaluation.server";
import { evaluationName } from "../evaluation";
import { followOnCommittee } from "./evaluation-task.server";
import { fallDue } from "./fall-due.server";
import { evaluationRows, writeEvaluation } from "./load-evaluation.server";

/** A project that is over has no midway any more; what the committee has got already it decides on. */
export async function dropMidways(unit: Unit<Actor>, projectId: string, reason: string): Promise<void> {
  for (const { id: evaluationId, version, kind, state } of await evaluationRows(unit, { projectIds: [projectId] }))
    if (kind === "midway" && (state === "planned" || state === "due"))
      await dropEvaluation(unit, { evaluationId, version, reason });
}

/** The step that ended the project at that moment is taken back, and the midways that it dropped are planned again. */
export async function takeUpMidways(
  unit: Unit<Actor>,
  { id: projectId, title }: { id: string; title: string },
  droppedAt: Date,
): Promise<void> {
  const dropped = await unit.tx.projectEvaluation.findMany({
    where: { projectId, kind: "midway", state: "dropped", endedAt: droppedAt },
    select: { id: true },
  });
  for (const evaluation of await evaluationRows(unit, { ids: dropped.map(({ id }) => id) })) {
    await writeEvaluation(unit, evaluation, evaluation.version, { state: "planned", outcome: "", endedAt: null });
    await followOnCommittee(unit, evaluation.id);
    const taken = { ...evaluation, state: "planned" as const, outcome: "", version: evaluation.version + 1 };
    await fallDue(unit, taken);
    unit.record({
      kind: "evaluation.takenUp",
      subject: `project:${projectId}`,
      data: { title, evaluation: evaluationName(evaluation), evaluationId: evaluation.id },
    });
  }
}
