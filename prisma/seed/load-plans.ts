import { addFollowUp } from "~/modules/plans/add-follow-up.server";
import { addPlanIndicator } from "~/modules/plans/add-plan-indicator.server";
import { adoptPlan } from "~/modules/plans/adopt-plan.server";
import { createPlan } from "~/modules/plans/create-plan.server";
import { editPlanIndicator } from "~/modules/plans/edit-plan-indicator.server";
import { endFollowUp } from "~/modules/plans/end-follow-up.server";
import { noteIndicator } from "~/modules/plans/note-indicator.server";
import { planSection } from "~/modules/plans/plan-text";
import { savePlanKind } from "~/modules/plans/save-plan-kind.server";
import { savePlanTable } from "~/modules/plans/save-plan-table.server";
import { savePlanText } from "~/modules/plans/save-plan-text.server";
import { saveTargetGroup } from "~/modules/plans/save-target-group.server";
import { setNationalGoals } from "~/modules/plans/set-national-goals.server";
import { setPlanGoals } from "~/modules/plans/set-plan-goals.server";
import type { RichDocument } from "~/modules/richtext/document";
import { publishPlan } from "~/modules/publishing/publish-plan.server";
import { createSeries } from "~/modules/statistics/create-series.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { periodAfter } from "~/modules/statistics/period";
import { formatNumber } from "~/ui/danish-numbers";
import type { Actor } from "~/modules/identity/actor";
import { setClock } from "~/platform/clock";
import { unitOfWork, type Unit } from "~/platform/unit-of-work.server";
import { blocksWithIds } from "./content/document";
import { INVENTED_FIGURES } from "./content/figures-source";
import type { DemoIndicator, DemoPlan, DemoPlanTable } from "./content/plans/shapes";
import { moment } from "./load-cases";
import { actorAt, type TakeStep } from "./load-meetings";
import { makeWaitingDocuments } from "./make-waiting-documents";
import { idOf, type Place } from "./load-organisation";

/** The figures' source; what is invented says so itself. */
const JOBINDSATS = "Jobindsats";

/** The municipality's plan with all that it stands on, each step by the person and at the time it says. */
export async function loadPlan(place: Place, content: DemoPlan): Promise<{ planId: string }> {
  const by: TakeStep = (person, at, work) => {
    setClock(moment(at));
    return unitOfWork(actorAt(place, person, at), work, { timeout: 60_000 });
  };
  const { author, at } = content;
  const planId = await by(author, at.written, async (unit) => {
    const id = await writePlan(unit, place, content);
    for (const table of content.tables) await enterTable(unit, id, table);
    return id;
  });
  const followUps: string[] = [];
  for (const { title, month, owner } of content.followUps) {
    const { followUpId } = await by(author, at.written, (unit) =>
      addFollowUp(unit, { planId, title, month, ownerId: idOf(place, owner) }),
    );
    followUps.push(followUpId);
  }
  await by(author, at.adopted, async (unit) =>
    adoptPlan(unit, {
      planId,
      version: await versionOf(unit, planId),
      adoptedOn: at.adoptedOn,
      adoptedWords: at.adoptedWords,
    }),
  );
  for (const [index, { owner, ended }] of content.followUps.entries())
    if (ended)
      await by(owner, ended.at, (unit) =>
        endFollowUp(unit, { followUpId: followUps[index]!, version: 1, state: "done", report: ended.report }),
      );
  for (const indicator of content.indicators) await followIndicator(by, place, planId, content, indicator);
  await by(author, at.published, (unit) => publishPlan(unit, { planId }));
  await makeWaitingDocuments(place.municipalityId);
  return { planId };
}

async function writePlan(unit: Unit<Actor>, place: Place, content: DemoPlan): Promise<string> {
  const kinds = new Map<string, string>();
  for (const kind of content.kinds)
    kinds.set(kind.name, (await savePlanKind(unit, { id: null, version: 0, ...kind })).kindId);
  const groupIds: string[] = [];
  for (const group of content.groups)
    groupIds.push((await saveTargetGroup(unit, { id: null, version: 0, ...group })).groupId);
  const { source, issuedOn, goals } = content.national;
  await setNationalGoals(unit, { year: content.year, source, issuedOn, goals: goals.map(({ text }) => text) });
  const { planId } = await createPlan(unit, {
    kindId: kinds.get(content.kind)!,
    title: content.title,
    year: content.year,
    validFrom: null,
    validTo: null,
    committeeId: place.committees.get(content.committee)!.id,
    caseFileId: place.caseFiles.get(content.caseFile.caseNumber)!,
  });
  const national = await unit.tx.nationalGoal.findMany({
    where: { year: content.year },
    orderBy: { position: "asc" },
    select: { id: true },
  });
  await setPlanGoals(unit, {
    planId,
    version: 1,
    goals: content.goals,
    groupIds,
    answers: national.map(({ id }, index) => ({ nationalGoalId: id, text: goals[index]!.answer })),
  });
  await savePlanText(unit, {
    planId,
    saveId: `demonstration-${planId}`,
    baseRevision: 1,
    document: await documentOf(unit, planId, content),
  });
  return planId;
}

/** The empty text that the plan was made with, filled: its section keeps its id. */
async function documentOf({ tx }: Unit, planId: string, { title, chapters }: DemoPlan): Promise<RichDocument> {
  const { textId } = await tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { textId: true } });
  const { content } = await tx.textDocument.findUniqueOrThrow({ where: { id: textId }, select: { content: true } });
  const [section] = (content as unknown as RichDocument).content;
  return {
    type: "doc",
    content: [
      {
        type: "section",
        attrs: { id: section!.attrs.id, ...planSection, noRemarks: false },
        content: blocksWithIds(title, chapters),
      },
    ],
  };
}

async function enterTable(unit: Unit<Actor>, planId: string, table: DemoPlanTable): Promise<void> {
  const { title, fromPeriod, toPeriod, shareOf, direction, note, rows } = table;
  const seriesIds: string[] = [];
  const shareIds: string[] = [];
  for (const { area, from, to, share } of rows) {
    const counted = { area, targetGroup: "", frequency: "month", direction, source: JOBINDSATS, note } as const;
    const { seriesId } = await createSeries(unit, { ...counted, measure: title, unit: "fullTimeEquivalents", decimals: 0 }); // prettier-ignore
    await enter(unit, seriesId, [[fromPeriod, formatNumber(from)], [toPeriod, formatNumber(to)]]); // prettier-ignore
    seriesIds.push(seriesId);
    const published = await createSeries(unit, {
      ...counted,
      measure: `${title} i pct. af ${shareOf}`,
      unit: "percent",
      decimals: 1,
    });
    await enter(unit, published.seriesId, [[toPeriod, formatNumber(share, 1)]]);
    shareIds.push(published.seriesId);
  }
  await savePlanTable(unit, {
    planId,
    version: await versionOf(unit, planId),
    tableId: null,
    title,
    fromPeriod,
    toPeriod,
    seriesIds,
    shareIds,
    shareOf,
    comment: table.comment.join("\n\n"),
    lead: table.lead ?? false,
    printedSpan: table.printedSpan ?? "",
    printed: rows.flatMap(({ area, printedChange }) => (printedChange === undefined ? [] : `${area}: ${printedChange}`)).join("\n"), // prettier-ignore
    printedWhere: table.printedWhere ?? "",
  });
}

const enter = (unit: Unit<Actor>, seriesId: string, values: [period: string, text: string][], newest = false) =>
  enterValues(unit, {
    seriesId,
    version: 1,
    reason: "",
    values: values.map(([period, text], index) => ({
      period,
      text,
      provisional: newest && index === values.length - 1,
    })),
  });

const versionOf = async ({ tx }: Unit, planId: string): Promise<number> =>
  (await tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { version: true } })).version;

/** The goal as the plan was adopted, its target from March on, its numbers month by month, and what its owner says of them. */
async function followIndicator(
  by: TakeStep,
  place: Place,
  planId: string,
  { author, at }: DemoPlan,
  indicator: DemoIndicator,
): Promise<void> {
  const { name, owner, measure, direction, note, values, baselinePeriod, target, targetPeriod, said } = indicator;
  const area = place.name.replace(/ Kommune$/, "");
  const ownerId = idOf(place, owner);
  const { seriesId, indicatorId } = await by(author, at.targets, async (unit) => {
    const facts = { area, targetGroup: "", unit: "persons", decimals: 0, frequency: "month" } as const;
    const series = await createSeries(unit, { ...facts, measure, direction, source: INVENTED_FIGURES, note });
    const added = await addPlanIndicator(unit, {
      planId,
      name,
      ownerId,
      seriesId: null,
      baselinePeriod: "",
      targetValue: "",
      targetPeriod: "",
    });
    const measured = { seriesId: series.seriesId, baselinePeriod, targetValue: formatNumber(target), targetPeriod };
    await editPlanIndicator(unit, { indicatorId: added.indicatorId, version: 1, name, ownerId, ...measured });
    return { ...series, indicatorId: added.indicatorId };
  });
  await by(author, at.figures, (unit) =>
    enter(
      unit,
      seriesId,
      values.map((value, index) => [periodAfter(baselinePeriod, index), formatNumber(value)]),
      true,
    ),
  );
  await by(owner, said.at, (unit) =>
    noteIndicator(unit, { indicatorId, version: 2, comment: said.comment, standing: said.standing ?? "" }),
  );
}
