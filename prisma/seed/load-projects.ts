import { addOffer } from "~/modules/projects/add-offer.server";
import { addIndicator } from "~/modules/projects/add-indicator.server";
import { createPriceTable } from "~/modules/projects/create-price-table.server";
import { createProject } from "~/modules/projects/create-project.server";
import { enterMeasurement } from "~/modules/projects/enter-measurement.server";
import { planEvaluationForm } from "~/modules/projects/evaluation-forms";
import { addIndicatorForm, enterMeasurementForm } from "~/modules/projects/indicator-forms";
import { linkDecision } from "~/modules/projects/link-decision.server";
import { moveProject } from "~/modules/projects/move-project.server";
import { planEvaluation } from "~/modules/projects/plan-evaluation.server";
import { addOfferForm, createPriceTableForm } from "~/modules/projects/price-forms";
import { createProjectForm, linkDecisionForm, moveProjectForm } from "~/modules/projects/project-forms";
import { chooseContactShown } from "~/modules/publishing/choose-contact-shown.server";
import { publishProject } from "~/modules/publishing/publish-project.server";
import { setClock } from "~/platform/clock";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import type { LocalMoment } from "./content/dates";
import type { DemoEvaluation, DemoPriceTable, DemoProject, DemoPublishedProject } from "./content/projects/shapes";
import { BESKAEFTIGELSESUDVALGET } from "./content/people";
import { moment } from "./load-cases";
import { actorAt, type TakeStep } from "./load-meetings";
import { idOf, type Place } from "./load-organisation";

const steps =
  (place: Place): TakeStep =>
  (person, at, work) => {
    setClock(moment(at));
    return unitOfWork(actorAt(place, person, at), work, { timeout: 30_000 });
  };

/** The municipality's projects, each step by the person and at the time it says. @returns their ids by key */
export async function loadProjects(place: Place, projects: readonly DemoProject[]): Promise<Map<string, string>> {
  const by = steps(place);
  const ids = new Map<string, string>();
  for (const project of projects) ids.set(project.key, await loadProject(place, by, project));
  return ids;
}

/** What is to be evaluated, in its time; where a case text is written on it already, it is with the committee. */
export async function loadEvaluations(
  place: Place,
  projects: ReadonlyMap<string, string>,
  evaluations: readonly DemoEvaluation[],
): Promise<void> {
  for (const { project, by, at, fields, proposal } of evaluations)
    await steps(place)(by, at, async (unit) => {
      const { evaluationId } = await planEvaluation(
        unit,
        planEvaluationForm.parse({ projectId: projects.get(project)!, ...fields }),
      );
      if (proposal === null) return;
      // The demonstration's case texts are loaded as rows: the one that the evaluation would write is there.
      await unit.tx.projectEvaluation.update({
        where: { id: evaluationId },
        data: { state: "atCommittee", proposalId: place.proposals.get(proposal)! },
      });
    });
}

/** What the public reads of them, with whoever leads each where that is to be read. */
export async function publishProjects(
  place: Place,
  projects: ReadonlyMap<string, string>,
  published: readonly DemoPublishedProject[],
): Promise<void> {
  for (const { project, by, at, showsContact } of published)
    await steps(place)(by, at, async (unit) => {
      const projectId = projects.get(project)!;
      if (showsContact) await chooseContactShown(unit, { projectId, shows: "ja" });
      await publishProject(unit, { projectId });
    });
}

/** A table of prices with its offers. @returns its id */
export async function loadPrices(place: Place, { author, at, fields, offers }: DemoPriceTable): Promise<string> {
  return steps(place)(author, at, async (unit) => {
    const committeeId = place.committees.get(BESKAEFTIGELSESUDVALGET)!.id;
    const { priceTableId } = await createPriceTable(unit, createPriceTableForm.parse({ committeeId, ...fields }));
    for (const [index, offer] of offers.entries())
      await addOffer(
        unit,
        addOfferForm.parse({ priceTableId, version: index + 1, validFrom: at.slice(0, 10), ...offer }),
      );
    return priceTableId;
  });
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
