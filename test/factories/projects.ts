import { randomUUID } from "node:crypto";
import type { Actor } from "~/modules/identity/actor";
import { addOffer } from "~/modules/projects/add-offer.server";
import { addIndicator } from "~/modules/projects/add-indicator.server";
import { createPriceTable } from "~/modules/projects/create-price-table.server";
import { createProject } from "~/modules/projects/create-project.server";
import { planEvaluationForm } from "~/modules/projects/evaluation-forms";
import { addIndicatorForm, enterMeasurementForm } from "~/modules/projects/indicator-forms";
import { enterMeasurement } from "~/modules/projects/enter-measurement.server";
import { linkDecision } from "~/modules/projects/link-decision.server";
import { planEvaluation } from "~/modules/projects/plan-evaluation.server";
import { addOfferForm, createPriceTableForm } from "~/modules/projects/price-forms";
import { createProjectForm, linkDecisionForm } from "~/modules/projects/project-forms";
import { putEvaluation } from "~/modules/projects/put-evaluation.server";
import type { Unit } from "~/platform/unit-of-work.server";

type Fields = Record<string, string>;

/** A project's form as a caseworker fills it in. */
export const projectFields = (actor: Actor, committeeId: string, change: Fields = {}): Fields => ({
  title: "Projekt PLUS",
  purpose: "At bringe deltagerne tættere på job.",
  targetGroup: "Mænd med angst og depression",
  startsOn: "januar 2018",
  endsOn: "oktober 2021",
  ownerId: actor.userId,
  committeeId,
  caseChoice: "new",
  ...change,
});

/** A project on a case of its own. */
export async function createProjectWith(
  unit: Unit<Actor>,
  committeeId: string,
  change: Fields = {},
): Promise<{ projectId: string; version: number }> {
  const input = createProjectForm.parse(projectFields(unit.actor, committeeId, change));
  const { projectId } = await createProject(unit, input);
  return { projectId, version: 1 };
}

export const indicatorFields = (projectId: string, change: Fields = {}): Fields => ({
  projectId,
  name: "I job eller uddannelse",
  role: "outcome",
  kind: "share",
  decimals: "0",
  direction: "up",
  moment: "end",
  source: "Slutevalueringen",
  ...change,
});

export const addIndicatorTo = async (unit: Unit<Actor>, projectId: string, change: Fields = {}): Promise<string> =>
  (await addIndicator(unit, addIndicatorForm.parse(indicatorFields(projectId, change)))).indicatorId;

export const measure = async (unit: Unit<Actor>, indicatorId: string, change: Fields): Promise<string> =>
  (await enterMeasurement(unit, enterMeasurementForm.parse({ indicatorId, moment: "end", ...change }))).measurementId;

/** A project with all that may hang on it, and a table of prices. */
export async function projectsOf(unit: Unit<Actor>, committeeId: string) {
  const { projectId } = await createProjectWith(unit, committeeId, { title: "Hemmeligt projekt" });
  const indicatorId = await addIndicatorTo(unit, projectId, { target: "60" });
  await measure(unit, indicatorId, { moment: "start", value: "47", base: "15" });
  const unusedIndicatorId = await addIndicatorTo(unit, projectId, { name: "Ikke målt" });
  const measurementId = await measure(unit, indicatorId, { value: "40", base: "15" });
  const { projectId: otherProjectId } = await createProjectWith(unit, committeeId, { title: "Et andet projekt" });
  const otherIndicatorId = await addIndicatorTo(unit, otherProjectId);
  await measure(unit, otherIndicatorId, { value: "59", base: "22" });
  const evaluate = async (change: Fields = {}) =>
    (await planEvaluation(unit, planEvaluationForm.parse({ projectId, kind: "final", dueOn: "2022-11-30", ...change })))
      .evaluationId;
  const evaluationId = await evaluate();
  const putId = await evaluate();
  const put = await unit.tx.projectEvaluation.findUniqueOrThrow({ where: { id: putId } });
  await putEvaluation(unit, { evaluationId: putId, version: put.version });
  await linkDecision(
    unit,
    linkDecisionForm.parse({ projectId, version: "1", kind: "started", title: "Begynder", decidedOn: "2018-01" }),
  );
  const { id: decisionId } = await unit.tx.projectDecision.findFirstOrThrow({ where: { projectId } });
  const { priceTableId } = await createPriceTable(
    unit,
    createPriceTableForm.parse({ committeeId, title: "Hemmelige priser", source: "Leverandørerne" }),
  );
  const { offerId } = await addOffer(
    unit,
    addOfferForm.parse({
      priceTableId,
      version: "1",
      name: "Job-bro",
      per: "week",
      price: "1.105",
      validFrom: "2022-01-01",
    }),
  );
  const evaluationPdfId = await madeEvaluation(unit, putId);
  const { version: projectVersion } = await unit.tx.project.findUniqueOrThrow({ where: { id: projectId } });
  const versions = new Map(
    (await unit.tx.projectEvaluation.findMany({ where: { projectId } })).map(({ id, version }) => [id, version]),
  );
  return {
    projectId,
    projectVersion,
    indicatorId,
    unusedIndicatorId,
    otherIndicatorId,
    measurementId,
    evaluationId,
    evaluationVersion: versions.get(evaluationId)!,
    putId,
    putVersion: versions.get(putId)!,
    decisionId,
    evaluationPdfId,
    priceTableId,
    offerId,
  };
}

/** The PDF that was ordered for the case text, made and waiting to be attached. */
async function madeEvaluation({ tx }: Unit<Actor>, evaluationId: string): Promise<string> {
  const { proposalId } = await tx.projectEvaluation.findUniqueOrThrow({ where: { id: evaluationId } });
  const { id } = await tx.issuedDocument.findFirstOrThrow({ where: { subject: `proposal:${proposalId}` } });
  const fileSha256 = randomUUID().replaceAll("-", "").repeat(2);
  await tx.issuedDocument.update({ where: { id }, data: { state: "ready", fileSha256, size: 1, pages: 1 } });
  return id;
}
