import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import type { StateKind } from "~/ui/state";
import { dueWords, evaluationName, evaluationStateWords, isOpen } from "./evaluation";
import { itemsOfProposals, type EvaluationItem } from "./internal/decided-item.server";
import { evaluationRows } from "./internal/load-evaluation.server";
import { indicatorsOf, type LoadedIndicator } from "./internal/load-indicators.server";
import { projectRows, type ProjectRow } from "./internal/load-project.server";
import { headlineOf } from "./project-headline";
import type { Headline } from "./project-page";
import { isOver, isRunning, statusWords, type ProjectStatus } from "./project";
import { beforeAndAfter } from "./results";
import { valueWords } from "./indicator";
import { targetOutcome, type TargetOutcome } from "./target-outcome";
import { spanWords } from "./when";

/** The item on which the committee last decided on a project. */
export interface DecidedOn {
  /** "18. august 2022, punkt 2"; for what was decided before this system its date, or the words for it */
  words: string;
  /** the item; null where it isn't one here, or the actor may not read the meeting */
  to: string | null;
}

export interface RunningProject {
  id: string;
  title: string;
  targetGroup: string;
  /** "januar 2018 til oktober 2021" */
  span: string;
  status: ProjectStatus;
  headline: Headline | null;
  /** of one that is held to nothing, what was measured: "I job eller uddannelse: fra 59 % til 68 %"; "" = nothing */
  course: string;
  decided: DecidedOn | null;
}

export interface WaitedEvaluation {
  id: string;
  name: string;
  projectId: string;
  project: string;
  dueOn: string | null;
  /** "senest 17. november 2022"; once it is on an agenda "17. november 2022, punkt 2" */
  when: string;
  /** the item; null while it is on no agenda, or the actor may not read the meeting */
  to: string | null;
  late: boolean;
  state: { kind: StateKind; words: string };
}

export interface CommitteeProjects {
  /** those that are going on, by title */
  running: RunningProject[];
  /** all that isn't decided yet, the nearest first */
  evaluations: WaitedEvaluation[];
  /** every target that was set, of every project; `over`: "forankret", "stoppet", "" while it isn't */
  outcomes: (TargetOutcome & { project: string; over: string; decided: DecidedOn | null })[];
}

/** A committee's projects for its overview. At most six statements, however many. Access is the caller's to judge. */
export async function committeeProjects(unit: Unit<Actor>, committeeId: string): Promise<CommitteeProjects> {
  const { tx, now } = unit;
  const ids = (await tx.project.findMany({ where: { committeeId }, select: { id: true } })).map(({ id }) => id);
  if (ids.length === 0) return { running: [], evaluations: [], outcomes: [] };
  const rows = await projectRows(unit, ids);
  const indicators = new Map<string, LoadedIndicator[]>(ids.map((id) => [id, []]));
  for (const indicator of await indicatorsOf(unit, ids)) indicators.get(indicator.projectId)!.push(indicator);
  const decided = await lastDecisions(unit, ids);
  const today = copenhagenDate(now);
  return {
    running: rows
      .filter(({ status }) => isRunning(status))
      .map(({ id, title, targetGroup, startsOn, endsOn, status }) => ({
        ...{ id, title, targetGroup, status },
        span: spanWords(startsOn, endsOn),
        headline: headlineOf(indicators.get(id) ?? [], today),
        course: courseWords(indicators.get(id) ?? []),
        decided: decided.get(id) ?? null,
      })),
    evaluations: await waited(unit, rows, today),
    outcomes: rows.flatMap((row) =>
      (indicators.get(row.id) ?? []).flatMap((indicator) => {
        const outcome = targetOutcome(indicator, row, today);
        return outcome
          ? [
              {
                ...outcome,
                project: row.title,
                over: isOver(row.status) ? statusWords[row.status].toLocaleLowerCase("da") : "",
                decided: decided.get(row.id) ?? null,
              },
            ]
          : [];
      }),
    ),
  };
}

/** Of the first outcome that was measured. */
function courseWords(indicators: readonly LoadedIndicator[]): string {
  for (const indicator of indicators) {
    const { before, after } = beforeAndAfter(indicator);
    if (indicator.role !== "outcome" || !after) continue;
    const [from, to] = [before && valueWords(indicator, before), valueWords(indicator, after)];
    return `${indicator.name}: ${from ? `fra ${from} til ${to}` : to}`;
  }
  return "";
}

async function waited(unit: Unit<Actor>, projects: readonly ProjectRow[], today: string): Promise<WaitedEvaluation[]> {
  const rows = await evaluationRows(unit, { projectIds: projects.map(({ id }) => id) });
  const open = rows.filter(({ state }) => isOpen(state));
  const items = await itemsOfProposals(
    unit,
    open.flatMap(({ proposalId }) => proposalId ?? []),
  );
  const titles = new Map(projects.map(({ id, title }) => [id, title]));
  return open.map((row) => {
    const item = items.get(row.proposalId ?? "");
    return {
      id: row.id,
      name: evaluationName(row),
      projectId: row.projectId,
      project: titles.get(row.projectId) ?? "",
      dueOn: row.dueOn,
      when: item?.when || dueWords(row.dueOn),
      to: item ? itemPath(unit.actor, item) : null,
      late: row.dueOn !== null && row.dueOn < today && row.state !== "atCommittee",
      state: evaluationStateWords(row, today, item?.decided),
    };
  });
}

function itemPath(
  actor: Actor,
  { meetingId, meetingStatus: status, committeeId, number }: EvaluationItem,
): string | null {
  if (meetingId === null || !may(actor, "readMeeting", { committeeId, status, meetingId })) return null;
  return `/intern/moeder/${meetingId}${number ? `/dagsorden?punkt=${number}` : ""}`;
}

interface DecisionRow {
  projectId: string;
  decidedOn: string;
  dateNote: string;
  meetingId: string | null;
  committeeId: string;
  status: string;
  startsAt: Date | null;
  number: string | null;
}

/** Of each project the newest decision: an item's before what was decided elsewhere. */
async function lastDecisions({ tx, actor }: Unit<Actor>, projectIds: string[]): Promise<Map<string, DecidedOn>> {
  const rows = await tx.$queryRaw<DecisionRow[]>`
    SELECT DISTINCT ON (d.project_id) d.project_id AS "projectId", d.decided_on AS "decidedOn", d.date_note AS "dateNote",
           m.id AS "meetingId", coalesce(m.committee_id::text, '') AS "committeeId", coalesce(m.status, '') AS status,
           m.starts_at AS "startsAt", i.number
    FROM project_decision d LEFT JOIN agenda_item i ON i.id = d.agenda_item_id LEFT JOIN meeting m ON m.id = i.meeting_id
    WHERE d.project_id = ANY (${projectIds}::uuid[])
    ORDER BY d.project_id, m.starts_at DESC NULLS LAST, d.decided_on DESC, d.created_at DESC, d.id`;
  return new Map(rows.map((row) => [row.projectId, decidedOn(actor, row)]));
}

function decidedOn(actor: Actor, row: DecisionRow): DecidedOn {
  const { decidedOn: day, dateNote, meetingId, committeeId, status, startsAt, number } = row;
  if (!meetingId || !startsAt)
    return { words: [day && spanWords(day, day), dateNote].filter(Boolean).join(", "), to: null };
  const readable = may(actor, "readMeeting", { committeeId, status, meetingId });
  return {
    words: `${longDate(startsAt)}${number ? `, punkt ${number}` : ""}`,
    to: readable ? `/intern/moeder/${meetingId}/${number ? `dagsorden?punkt=${number}` : "referat"}` : null,
  };
}
