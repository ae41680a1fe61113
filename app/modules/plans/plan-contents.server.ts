import type { Actor } from "~/modules/identity/actor";
import { readFrozenText, readText } from "~/modules/richtext/read-text.server";
import { seriesById } from "~/modules/statistics/series-queries.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { planRow, seriesOf } from "./internal/plan-row.server";
import type { PlanContents, PlanContentsIndicator } from "./plan-contents";
import { groupsChart, shownTable } from "./plan-table";
import { newestWords, shownIndicator, type ShownIndicator } from "./shown-indicator";

/**
 * What a plan says when it leaves the working app, read field by field: its chapters as they were adopted, or as they stand, and its
 * figures as they are.
 * @throws not_found
 */
export async function planContents(unit: Unit<Actor>, planId: string): Promise<PlanContents> {
  const row = await planRow(unit, planId);
  const series = await seriesById(unit, seriesOf(row));
  const { document } = row.textVersionId
    ? await readFrozenText(unit.tx, row.textVersionId)
    : await readText(unit.tx, row.textId);
  const tables = row.tables.map((table) => shownTable(table, series));
  const own = unit.actor.municipalityName.replace(/ Kommune$/, "");
  // A plan that answers the national goals shows them all, also those that it leaves unanswered.
  const national = row.national.some(({ answer }) => answer) ? row.national : [];
  return {
    title: row.title,
    kind: row.kind,
    year: row.year,
    validFrom: row.validFrom,
    validTo: row.validTo,
    committee: row.committeeName,
    caseNumber: row.caseNumber,
    adoptedOn: row.adoptedOn,
    adoptedWords: row.adoptedWords,
    goals: row.goals,
    nationalSource: national[0]?.source ?? "",
    national: national.map(({ text, answer }) => ({ text, answer })),
    groups: row.groups.filter(({ chosen }) => chosen).map(({ name, distance, note }) => ({ name, distance, note })),
    document,
    tables,
    chart: groupsChart(tables, own),
    newest: newestWords(row.indicators.flatMap(({ seriesId }) => series.get(seriesId ?? "") ?? [])),
    indicators: row.indicators.map((one) => printed(shownIndicator(one, series.get(one.seriesId ?? "")))),
  };
}

/** Without who follows it and what they say: that is the committee's. */
const printed = (shown: ShownIndicator): PlanContentsIndicator => ({
  name: shown.name,
  now: shown.now,
  nowPeriod: shown.nowPeriod,
  since: shown.since,
  target: shown.target,
  targetPeriod: shown.targetPeriod,
  standing: shown.standing,
  broken: shown.broken,
  line: shown.line,
  lineWords: shown.lineWords,
});
