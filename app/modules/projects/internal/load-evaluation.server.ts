import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { mayTake, type EvaluationKind, type EvaluationState, type EvaluationStep } from "../evaluation";
import { changedMeanwhile } from "./load-indicators.server";
import { findProject, type ProjectRow } from "./load-project.server";

export interface EvaluationRow {
  id: string;
  projectId: string;
  kind: EvaluationKind;
  monthsAfter: number | null;
  /** "2022-11-17" */
  dueOn: string | null;
  dueChosen: boolean;
  question: string;
  state: EvaluationState;
  proposalId: string | null;
  taskId: string | null;
  agendaItemId: string | null;
  outcome: string;
  version: number;
}

/** The evaluations of a project, by their days; those without one last. */
export async function evaluationRows(
  { tx }: Pick<Unit, "tx">,
  by: { projectIds?: readonly string[]; ids?: readonly string[] },
): Promise<EvaluationRow[]> {
  return tx.$queryRaw<EvaluationRow[]>`
    SELECT e.id, e.project_id AS "projectId", e.kind, e.months_after AS "monthsAfter", to_char(e.due_on, 'YYYY-MM-DD') AS "dueOn",
           e.due_chosen AS "dueChosen", e.question, e.state, e.proposal_id AS "proposalId", e.task_id AS "taskId",
           e.agenda_item_id AS "agendaItemId", e.outcome, e.version
    FROM project_evaluation e
    WHERE e.project_id = ANY (${[...(by.projectIds ?? [])]}::uuid[]) OR e.id = ANY (${[...(by.ids ?? [])]}::uuid[])
    ORDER BY e.due_on NULLS LAST, e.created_at, e.id`;
}

/** An evaluation with its project, which the actor may know of. @throws not_found */
export async function findEvaluation(
  unit: Unit<Actor>,
  evaluationId: string,
): Promise<{ evaluation: EvaluationRow; project: ProjectRow }> {
  const [evaluation] = await evaluationRows(unit, { ids: [evaluationId] });
  if (!evaluation) throw notFound();
  return { evaluation, project: await findProject(unit, evaluation.projectId) };
}

const refusals: Record<EvaluationStep, string> = {
  fallDue: "Evalueringen er allerede en opgave.",
  put: "Evalueringen er allerede gjort til et punkt, eller den er afsluttet. Genindlæs siden.",
  decide: "Evalueringen er ikke hos udvalget. Gør den til et punkt først.",
  drop: "Evalueringen er allerede afsluttet. Genindlæs siden.",
};

/** An evaluation that a step is to be taken with. @throws not_found, forbidden, rule_broken */
export async function evaluationFor(unit: Unit<Actor>, evaluationId: string, step: EvaluationStep) {
  const found = await findEvaluation(unit, evaluationId);
  assertMay(unit.actor, "moveProject", { committeeId: found.project.committeeId });
  if (!mayTake(step, found.evaluation.state)) throw new DomainError("rule_broken", refusals[step]);
  return found;
}

/** One conditional write. @throws conflict */
export async function writeEvaluation(
  { tx }: Unit,
  { id, state }: Pick<EvaluationRow, "id" | "state">,
  seen: number,
  data: object,
): Promise<void> {
  const { count } = await tx.projectEvaluation.updateMany({
    where: { id, version: seen, state },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw changedMeanwhile("Evalueringen");
}

export const dayOrNull = (day: string | null): Date | null => (day === null ? null : new Date(day));
