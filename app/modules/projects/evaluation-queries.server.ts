import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { monthWords } from "~/modules/decisions/follow-up-task";
import { copenhagenDate } from "~/platform/danish-time";
import { longDate } from "~/ui/danish-dates";
import type { Unit } from "~/platform/unit-of-work.server";
import { dueWords, evaluationName, evaluationStateWords, isOpen, kindsFor } from "./evaluation";
import { consequencesFor } from "./evaluation-forms";
import type { EvaluationsOfProject, ShownEvaluation, WaitingEvaluation } from "./evaluation-page";
import { itemsOfProposals, type EvaluationItem } from "./internal/decided-item.server";
import { evaluationRows, findEvaluation, type EvaluationRow } from "./internal/load-evaluation.server";
import { findProject, projectRows } from "./internal/load-project.server";

/** A project's evaluations, and where each stands with the committee. @throws not_found */
export async function evaluationsOf(unit: Unit<Actor>, projectId: string): Promise<EvaluationsOfProject> {
  const { actor, now } = unit;
  const { committeeId, status } = await findProject(unit, projectId);
  const rows = await evaluationRows(unit, { projectIds: [projectId] });
  const items = await itemsOfProposals(
    unit,
    rows.flatMap(({ proposalId }) => proposalId ?? []),
  );
  const returns = await returnsOf(unit, rows);
  const today = copenhagenDate(now);
  const shown = rows.map((row) =>
    shownEvaluation(actor, committeeId, today, row, items.get(row.proposalId ?? ""), returns.get(row.taskId ?? "")),
  );
  const open = shown.filter(({ state }) => isOpen(state));
  const mayPlan = may(actor, "moveProject", { committeeId });
  return {
    evaluations: [...open, ...shown.filter(({ state }) => !isOpen(state)).toReversed()],
    mayPlan,
    kinds: kindsFor(status),
    consequences: consequencesFor(status),
    toPut: mayPlan
      ? (open.find(({ state }) => state === "due") ?? open.find(({ state }) => state === "planned") ?? null)
      : null,
  };
}

function shownEvaluation(
  actor: Actor,
  committeeId: string,
  today: string,
  row: EvaluationRow,
  item: EvaluationItem | undefined,
  comesBack = "",
): ShownEvaluation {
  const { id, version, state, dueOn, dueChosen, question, outcome, proposalId } = row;
  const readsCases = may(actor, "readCase") || may(actor, "moveProject", { committeeId });
  const readsMeeting = may(actor, "readMeeting", { committeeId, status: item?.decided ? "sealed" : "drafting" });
  return {
    ...{ id, version, state, dueOn, dueChosen, question, outcome },
    name: evaluationName(row),
    shown: evaluationStateWords(row, today, item?.decided),
    due: dueWords(dueOn),
    proposalTo: proposalId && readsCases ? `/intern/forslag/${proposalId}` : null,
    meeting: item?.when
      ? {
          when: item.when,
          to: readsMeeting ? `/intern/moeder/${item.meetingId}${item.decided ? "/referat" : ""}` : null,
        }
      : null,
    decided: item?.decided ? item.words : null,
    comesBack: state === "done" || state === "dropped" ? "" : comesBack,
  };
}

/** Where tasks come back, by their ids: the day once the meeting is planned, the month until then. */
async function returnsOf({ tx }: Pick<Unit, "tx">, rows: readonly EvaluationRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ taskId }) => taskId ?? []);
  if (ids.length === 0) return new Map();
  const tasks = await tx.$queryRaw<{ id: string; month: string; startsAt: Date | null }[]>`
    SELECT t.id, t.return_month AS month, m.starts_at AS "startsAt"
    FROM follow_up_task t
    LEFT JOIN agenda_item i ON i.id = t.return_item_id
    LEFT JOIN meeting m ON m.id = i.meeting_id AND m.status <> 'cancelled'
    WHERE t.id = ANY (${ids}::uuid[]) AND t.return_month <> ''`;
  return new Map(
    tasks.map(({ id, month, startsAt }) => [
      id,
      `på mødet ${startsAt ? longDate(startsAt) : `i ${monthWords(month)}`}`,
    ]),
  );
}

/** Whose evaluation it is, for a link that names it alone. @throws not_found */
export async function projectOfEvaluation(unit: Unit<Actor>, evaluationId: string): Promise<{ projectId: string }> {
  return { projectId: (await findEvaluation(unit, evaluationId)).project.id };
}

/** The actor's own evaluations that are to be written now, or whose decision is: for the first page. */
export async function ownEvaluations(unit: Unit<Actor>): Promise<WaitingEvaluation[]> {
  const found = await unit.tx.projectEvaluation.findMany({
    where: { state: { in: ["due", "atCommittee"] }, project: { ownerId: unit.actor.userId } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  const rows = await evaluationRows(unit, { ids: found.map(({ id }) => id) });
  const projects = new Map(
    (await projectRows(unit, [...new Set(rows.map(({ projectId }) => projectId))])).map((row) => [row.id, row.title]),
  );
  const items = await itemsOfProposals(
    unit,
    rows.flatMap(({ proposalId }) => proposalId ?? []),
  );
  return rows.flatMap((row) => {
    const decided = row.state === "atCommittee";
    if (decided && !items.get(row.proposalId ?? "")?.decided) return [];
    return {
      id: row.id,
      name: evaluationName(row),
      project: projects.get(row.projectId) ?? "",
      dueOn: decided ? null : row.dueOn,
      decided,
    };
  });
}
