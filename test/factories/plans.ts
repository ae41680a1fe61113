import { randomUUID } from "node:crypto";
import type { Actor } from "~/modules/identity/actor";
import { addFollowUp } from "~/modules/plans/add-follow-up.server";
import { addPlanIndicator } from "~/modules/plans/add-plan-indicator.server";
import { adoptPlan } from "~/modules/plans/adopt-plan.server";
import { createPlan } from "~/modules/plans/create-plan.server";
import { savePlanKind } from "~/modules/plans/save-plan-kind.server";
import { savePlanTable } from "~/modules/plans/save-plan-table.server";
import { savePlanText } from "~/modules/plans/save-plan-text.server";
import { saveTargetGroup } from "~/modules/plans/save-target-group.server";
import { setNationalGoals } from "~/modules/plans/set-national-goals.server";
import { readText } from "~/modules/richtext/read-text.server";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { heading, paragraph } from "./rich-documents";
import { createSeriesWith } from "./statistics";

const persons = { unit: "persons", decimals: 0, direction: "down", source: "Jobindsats" } as const;
const full = { ...persons, unit: "fullTimeEquivalents" } as const;

/** What a plan stands on. */
export async function planBasisOf(unit: Unit<Actor>, year: number) {
  const { kindId } = await savePlanKind(unit, {
    id: null,
    version: 0,
    name: "Beskæftigelsesplan",
    reference: "",
    validFrom: null,
    validTo: "2035-12-31",
  });
  const { groupId } = await saveTargetGroup(unit, {
    id: null,
    version: 0,
    name: "Sygedagpengemodtagere",
    distance: "far",
    note: "",
    validFrom: null,
    validTo: null,
  });
  await setNationalGoals(unit, {
    year,
    source: "Beskæftigelsesministeren",
    issuedOn: "2020-06-15",
    goals: ["Alle ledige skal have en værdig sagsbehandling", "Flere ledige skal opkvalificeres"],
  });
  const national = await unit.tx.nationalGoal.findMany({ where: { year }, orderBy: { position: "asc" } });
  return { kindId, groupId, nationalGoalIds: national.map(({ id }) => id) };
}

export const versionOf = async ({ tx }: Unit, planId: string): Promise<number> =>
  (await tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { version: true } })).version;

/** Writes a chapter into a plan. */
export async function writeChapters(unit: Unit<Actor>, planId: string, words = "Planen sætter mål."): Promise<void> {
  const { textId } = await unit.tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { textId: true } });
  const { document, revision } = await readText(unit.tx, textId);
  (document.content[0] as { content: unknown[] }).content = [heading(1, "Indledning"), paragraph(words)];
  await savePlanText(unit, { planId, saveId: randomUUID(), baseRevision: revision, document });
}

/** A draft of a plan on a case of its own, in its committee. */
export async function createDraftPlan(
  unit: Unit<Actor>,
  { kindId, committeeId, title = "Beskæftigelsesplan 2023", year = 2023 }: { kindId: string; committeeId: string; title?: string; year?: number }, // prettier-ignore
): Promise<{ planId: string; caseFileId: string }> {
  const { id: caseFileId } = await unit.tx.caseFile.create({
    data: { caseNumber: `22-${randomUUID().slice(0, 8)}`, title },
  });
  const { planId } = await createPlan(unit, {
    kindId,
    title,
    year,
    validFrom: null,
    validTo: null,
    committeeId,
    caseFileId,
  });
  return { planId, caseFileId };
}

/** An indicator at its 489 of 476, which was to be 440. */
export async function createIndicator(
  unit: Unit<Actor>,
  planId: string,
  { ownerId, target = "440" }: { ownerId: string; target?: string },
): Promise<{ indicatorId: string; seriesId: string }> {
  const seriesId = await createSeriesWith(
    unit,
    { "2020-12": "476", "2021-08": "489" },
    { ...persons, measure: `Sygedagpenge ${randomUUID().slice(0, 8)}`, area: "Prøvekommunen" },
  );
  const { indicatorId } = await addPlanIndicator(unit, {
    planId,
    name: "Sygedagpengemodtagere",
    seriesId,
    ownerId,
    baselinePeriod: "2020-12",
    targetValue: target,
    targetPeriod: target ? "2021-12" : "",
  });
  return { indicatorId, seriesId };
}

/** A-dagpenge of two areas in two years, with the shares that are published. */
export async function createTable(
  unit: Unit<Actor>,
  planId: string,
): Promise<{ tableId: string; seriesIds: string[] }> {
  const measure = `A-dagpenge ${randomUUID().slice(0, 8)}`;
  const counts = async (area: string, from: string, to: string) =>
    createSeriesWith(unit, { "2019-06": from, "2020-06": to }, { ...full, measure, area });
  const share = async (area: string, value: string) =>
    createSeriesWith(unit, { "2020-06": value }, { measure: `${measure} i pct.`, area, source: "Jobindsats" });
  const seriesIds = [await counts("Prøvekommunen", "456", "703"), await counts("Østdanmark", "37.818", "56.208")];
  const { tableId } = await savePlanTable(unit, {
    planId,
    version: await versionOf(unit, planId),
    tableId: null,
    title: "A-dagpenge",
    fromPeriod: "2019-06",
    toPeriod: "2020-06",
    seriesIds,
    shareIds: [await share("Prøvekommunen", "2,7"), await share("Østdanmark", "4,2")],
    shareOf: "arbejdsstyrken",
    comment: "Ledigheden steg.",
    lead: false,
    printedSpan: "",
    printed: "",
    printedWhere: "",
  });
  return { tableId, seriesIds };
}

/** A draft with something of everything that a plan can have, for those who ask by id. */
export async function planningOf(unit: Unit<Actor>, committeeId: string) {
  const year = 2023;
  const basis = await planBasisOf(unit, year);
  const { planId } = await createDraftPlan(unit, { ...basis, committeeId, year });
  await writeChapters(unit, planId);
  const indicator = await createIndicator(unit, planId, { ownerId: unit.actor.userId });
  const table = await createTable(unit, planId);
  const { followUpId } = await addFollowUp(unit, {
    planId,
    title: "Fastsæt måltal",
    month: "2030-01",
    ownerId: unit.actor.userId,
  });
  const adopted = await createDraftPlan(unit, { ...basis, committeeId, title: "Hemmelig plan", year });
  await adoptPlan(unit, {
    planId: adopted.planId,
    version: 1,
    adoptedOn: copenhagenDate(unit.now),
    adoptedWords: "Udvalget",
  });
  return {
    planDraftId: await draftDocumentOf(unit),
    adoptedPlanId: adopted.planId,
    planId,
    ...basis,
    ...indicator,
    ...table,
    followUpId,
    version: await versionOf(unit, planId),
  };
}

/** A plan as it was ordered for a committee, made and waiting to be attached. */
async function draftDocumentOf({ tx }: Unit): Promise<string> {
  const sha256 = randomUUID().replaceAll("-", "").repeat(2);
  const proposal = await tx.proposal.findFirstOrThrow({ where: { status: "draft" }, select: { id: true } });
  const { id } = await tx.issuedDocument.create({
    data: {
      kind: "planDraft",
      edition: "members",
      subject: `proposal:${proposal.id}`,
      title: "Hemmelig plan",
      input: {},
      inputSha256: sha256,
      fileSha256: sha256,
      state: "ready",
      size: 1,
      pages: 1,
    },
    select: { id: true },
  });
  return id;
}
