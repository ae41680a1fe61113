import { addIndicator } from "~/modules/projects/add-indicator.server";
import { createProject } from "~/modules/projects/create-project.server";
import { enterMeasurement } from "~/modules/projects/enter-measurement.server";
import { addIndicatorForm, enterMeasurementForm } from "~/modules/projects/indicator-forms";
import { linkDecision } from "~/modules/projects/link-decision.server";
import { moveProject } from "~/modules/projects/move-project.server";
import { createProjectForm, linkDecisionForm, moveProjectForm } from "~/modules/projects/project-forms";
import { setClock } from "~/platform/clock";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import type { LocalMoment } from "./content/dates";
import type { DemoProject } from "./content/projects/shapes";
import { BESKAEFTIGELSESUDVALGET } from "./content/people";
import { moment } from "./load-cases";
import { actorAt, type TakeStep } from "./load-meetings";
import { idOf, type Place } from "./load-organisation";

/** The municipality's projects, each step by the person and at the time it says. @returns their ids by key */
export async function loadProjects(place: Place, projects: readonly DemoProject[]): Promise<Map<string, string>> {
  const by: TakeStep = (person, at, work) => {
    setClock(moment(at));
    return unitOfWork(actorAt(place, person, at), work, { timeout: 30_000 });
  };
  const ids = new Map<string, string>();
  for (const project of projects) ids.set(project.key, await loadProject(place, by, project));
  return ids;
}

async function loadProject(place: Place, by: TakeStep, project: DemoProject): Promise<string> {
  const { author, caseNumber, createdAt, fields, measuredAt, indicators, decisions, steps } = project;
  const { projectId } = await by(author, createdAt, (unit) =>
    createProject(
      unit,
      createProjectForm.parse({
        ...fields,
        ownerId: idOf(place, author),
        committeeId: place.committees.get(BESKAEFTIGELSESUDVALGET)!.id,
        caseChoice: "existing",
        caseNumber,
      }),
    ),
  );
  const course: { at: LocalMoment; take: (unit: ActingUnit) => Promise<void> }[] = [
    ...steps.map((step) => ({ at: step.at, take: (unit: ActingUnit) => move(place, unit, projectId, step) })),
    ...decisions.map((one) => ({ at: one.at, take: (unit: ActingUnit) => writeDecision(place, unit, projectId, one) })),
    { at: measuredAt, take: (unit) => measureAll(unit, projectId, indicators) },
  ];
  for (const { at, take } of course.toSorted((a, b) => a.at.localeCompare(b.at))) await by(author, at, take);
  return projectId;
}

type ActingUnit = Parameters<typeof moveProject>[0];

async function move(
  place: Place,
  unit: ActingUnit,
  projectId: string,
  step: DemoProject["steps"][number],
): Promise<void> {
  const { decision } = step;
  await moveProject(
    unit,
    moveProjectForm.parse({
      projectId,
      version: await versionOf(unit, projectId),
      step: step.step,
      endsOn: step.endsOn ?? "",
      comment: step.comment ?? "",
      agendaItemId: decision ? await itemOf(place, unit, decision.proposal) : "",
      decisionTitle: decision?.title ?? "",
    }),
  );
}

async function measureAll(unit: ActingUnit, projectId: string, indicators: DemoProject["indicators"]): Promise<void> {
  for (const { fields, measurements } of indicators) {
    const { indicatorId } = await addIndicator(
      unit,
      addIndicatorForm.parse({ role: "outcome", decimals: "0", projectId, ...fields }),
    );
    for (const measurement of measurements)
      await enterMeasurement(unit, enterMeasurementForm.parse({ indicatorId, ...measurement }));
  }
}

async function writeDecision(
  place: Place,
  unit: ActingUnit,
  projectId: string,
  { proposal, decidedOn = "", dateNote = "", kind, title }: DemoProject["decisions"][number],
): Promise<void> {
  await linkDecision(
    unit,
    linkDecisionForm.parse({
      projectId,
      version: await versionOf(unit, projectId),
      kind,
      title,
      agendaItemId: proposal === null ? "" : await itemOf(place, unit, proposal),
      decidedOn,
      dateNote,
    }),
  );
}

const versionOf = async ({ tx }: Unit, projectId: string): Promise<number> =>
  (await tx.project.findUniqueOrThrow({ where: { id: projectId }, select: { version: true } })).version;

/** The item on which a case text was decided. */
async function itemOf(place: Place, { tx }: Unit, proposal: string): Promise<string> {
  const { id } = await tx.agendaItem.findFirstOrThrow({
    where: { proposalId: place.proposals.get(proposal)! },
    select: { id: true },
  });
  return id;
}
