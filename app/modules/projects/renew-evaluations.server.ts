import type { Unit } from "~/platform/unit-of-work.server";
import { evaluationRows } from "./internal/load-evaluation.server";
import { projectRows } from "./internal/load-project.server";
import { requestEvaluation } from "./internal/request-evaluation.server";

/**
 * An evaluation's PDF says what its case text's live tables say: where the data have changed since it was made it is made anew, until the
 * agenda has been sent out. Called by whatever changes a project's figures or words; by the sweep, since days that pass change a
 * verdict; and again where one failed.
 * @param projectId none: of every project
 * @returns how many are before their committees, and of how many of these a new PDF was ordered
 */
export async function renewEvaluations(
  unit: Unit,
  projectId?: string,
): Promise<{ atCommittee: number; renewed: number }> {
  const found = await unit.tx.$queryRaw<{ id: string }[]>`
    SELECT e.id FROM project_evaluation e
    WHERE e.state = 'atCommittee' AND (${projectId ?? null}::uuid IS NULL OR e.project_id = ${projectId ?? null}::uuid)
      AND (SELECT i.dispatch_number FROM agenda_item i WHERE i.proposal_id = e.proposal_id
           ORDER BY i.created_at DESC, i.id DESC LIMIT 1) IS NULL
      AND EXISTS (SELECT FROM issued_document d WHERE d.kind = 'evaluation' AND d.subject = 'proposal:' || e.proposal_id)`;
  if (found.length === 0) return { atCommittee: 0, renewed: 0 };
  const evaluations = await evaluationRows(unit, { ids: found.map(({ id }) => id) });
  const projects = await projectRows(unit, [...new Set(evaluations.map((each) => each.projectId))]);
  let renewed = 0;
  for (const evaluation of evaluations) {
    const project = projects.find(({ id }) => id === evaluation.projectId);
    if (project && (await requestEvaluation(unit, evaluation, project))) renewed += 1;
  }
  return { atCommittee: evaluations.length, renewed };
}
