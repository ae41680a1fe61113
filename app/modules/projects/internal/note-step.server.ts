import type { Unit } from "~/platform/unit-of-work.server";
import type { ProjectStatus, ProjectStepKind } from "../project";

/** Writes a step in the project's log. The caller holds the project by its conditional write, so that numbers follow each other. */
export async function noteStep(
  { tx, now }: Unit,
  step: {
    projectId: string;
    kind: ProjectStepKind | "takeBack";
    fromStatus: ProjectStatus;
    toStatus: ProjectStatus;
    endsBefore: string;
    endsAfter: string;
    decisionId?: string | null;
    comment?: string;
  },
): Promise<void> {
  const { _max } = await tx.projectStep.aggregate({ where: { projectId: step.projectId }, _max: { number: true } });
  await tx.projectStep.create({ data: { ...step, number: (_max.number ?? 0) + 1, at: now } });
}
