import type { Actor } from "~/modules/identity/actor";
import { copenhagenDate } from "~/platform/danish-time";
import { formatKroner } from "~/ui/danish-numbers";
import type { Unit } from "~/platform/unit-of-work.server";
import { dueWords, evaluationName, isOpen } from "./evaluation";
import { decisionRows, knownWhen } from "./internal/decisions-of.server";
import { evaluationRows } from "./internal/load-evaluation.server";
import { indicatorsOf, type LoadedIndicator } from "./internal/load-indicators.server";
import { findProject, projectRows, type ProjectRow } from "./internal/load-project.server";
import { phaseWords } from "./phases";
import type { ProjectContents, ProjectCourse } from "./project-contents";
import { publicResults, type PublicResults } from "./public-results";
import { hidesSmallGroups } from "./small-groups.server";
import { spanWords } from "./when";

/**
 * What a project says when it leaves the working app, read field by field, and its other texts, which stay: a CPR number in one of them
 * keeps it in all the same.
 * @throws not_found
 */
export async function projectContents(
  unit: Unit<Actor>,
  projectId: string,
): Promise<{ contents: ProjectContents; staysInside: string[]; contact: string; showsContact: boolean }> {
  const project = await findProject(unit, projectId);
  const { showsContact } = await unit.tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { showsContact: true },
  });
  const indicators = await indicatorsOf(unit, [projectId]);
  return {
    contents: {
      title: project.title,
      status: project.status,
      committee: project.committeeName,
      caseNumber: project.caseNumber,
      purpose: project.purpose,
      targetGroup: project.targetGroup,
      activities: linesOf(project.activities),
      partners: linesOf(project.partners),
      phases: project.phases.map((phase) => ({ name: phase.name, when: phaseWords(phase) })),
      span: spanWords(project.startsOn, project.endsOn),
      contact: showsContact ? project.contact : "",
      ...(await figuresOf(unit, project, indicators)),
    },
    staysInside: [project.remark, project.contact, ...indicators.flatMap(notesOf)].filter((text) => text !== ""),
    contact: project.contact,
    showsContact,
  };
}

type Figures = Pick<ProjectContents, "results" | "money">;

async function figuresOf(
  unit: Pick<Unit, "tx" | "now">,
  project: ProjectRow,
  indicators: readonly LoadedIndicator[],
): Promise<Figures> {
  const hidesFew = await hidesSmallGroups(unit);
  const results = publicResults(project, indicators, { today: copenhagenDate(unit.now), hidesFew });
  return { results, money: moneyOf(project, results) };
}

/** A project's figures as they may be published now; null where there is none. Access is whoever asks' own. */
export async function projectFigures(unit: Pick<Unit, "tx" | "now">, projectId: string): Promise<Figures | null> {
  const [project] = await projectRows(unit, [projectId]);
  return project ? figuresOf(unit, project, await indicatorsOf(unit, [projectId])) : null;
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== "");

const notesOf = ({ role, note, measurements }: LoadedIndicator): string[] => [
  ...(role === "outcome" ? [] : [note]),
  ...measurements.flatMap((each) => [each.note, each.group, each.momentWords, each.source]),
];

/** Who pays, what it was to cost, and what it cost. */
function moneyOf(
  { fund, fundAmount, fundFrom, fundUntil, budget, cost, costNote }: ProjectRow,
  { costEach }: PublicResults,
): ProjectContents["money"] {
  return [
    { label: "Betales af", value: fund },
    { label: "Bevilling", value: fundAmount === null ? "" : formatKroner(fundAmount) },
    { label: "Bevillingens tid", value: spanWords(fundFrom, fundUntil) },
    { label: "Budget", value: budget === null ? "" : formatKroner(budget) },
    { label: "Forbrug", value: cost === null ? "" : formatKroner(cost) + (costNote ? ` (${costNote})` : "") },
    {
      label: costEach?.of === "completed" ? "For hver, der gennemførte" : "For hver, der begyndte",
      value: costEach ? formatKroner(costEach.amount) : "",
    },
  ].filter(({ value }) => value !== "");
}

/** What was decided on a project and evaluated of it. Access is whoever publishes' own. */
export async function projectCourse(unit: Pick<Unit, "tx">, projectId: string): Promise<ProjectCourse> {
  const evaluations = await unit.tx.projectEvaluation.findMany({
    where: { projectId },
    select: { id: true, endedAt: true },
  });
  const endedAt = new Map(evaluations.map((each) => [each.id, each.endedAt]));
  const rows = await evaluationRows(unit, { projectIds: [projectId] });
  const ended = rows.filter(({ state }) => state === "done").toReversed();
  return {
    decisions: (await decisionRows(unit, projectId)).map((row) => ({
      id: row.id,
      kind: row.kind,
      title: row.title,
      agendaItemId: row.agendaItemId,
      when: row.agendaItemId === null ? knownWhen(row) : "",
      writtenAt: row.createdAt.toISOString(),
    })),
    evaluations: [
      ...rows
        .filter(({ state }) => isOpen(state))
        .map((row) => ({ id: row.id, name: evaluationName(row), due: dueWords(row.dueOn), ended: null })),
      ...ended.map((row) => ({
        id: row.id,
        name: evaluationName(row),
        due: "",
        ended: {
          outcome: row.outcome,
          agendaItemId: row.agendaItemId,
          writtenAt: (endedAt.get(row.id) ?? new Date(0)).toISOString(),
        },
      })),
    ],
  };
}
