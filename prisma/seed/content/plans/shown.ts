import type { PlanContents } from "~/modules/plans/plan-contents";
import { groupsChart, shownTable, type SeriesById, type ShownTable } from "~/modules/plans/plan-table";
import { planSection } from "~/modules/plans/plan-text";
import { shownIndicator } from "~/modules/plans/shown-indicator";
import { periodAfter } from "~/modules/statistics/period";
import type { Series, SeriesValue } from "~/modules/statistics/series";
import type { SeriesBreak } from "~/modules/statistics/series-break";
import { blocksWithIds } from "../document";
import type { DemoIndicator, DemoPlan, DemoPlanTable } from "./shapes";

/** The plan as the app shows it, of its own content alone: for tests and measurements without a database. */

type Loaded = Series & { values: SeriesValue[]; breaks: SeriesBreak[] };

const series = (facts: Partial<Series> & Pick<Series, "measure" | "area" | "unit">, values: SeriesValue[]): Loaded => ({
  id: "",
  targetGroup: "",
  decimals: 0,
  frequency: "month",
  direction: "",
  source: "Jobindsats",
  note: "",
  version: 1,
  ...facts,
  values,
  breaks: [],
});

const value = (period: string, number: number, provisional = false) => ({ period, value: number, provisional });

export function tableAsShown(table: DemoPlanTable): ShownTable {
  const { title, fromPeriod, toPeriod, rows, printedWhere = "", printedSpan = "", lead = false } = table;
  const loaded: SeriesById = new Map(
    rows.flatMap(({ area, from, to, share }): [string, Loaded][] => [
      [
        area,
        series({ measure: title, area, unit: "fullTimeEquivalents" }, [value(fromPeriod, from), value(toPeriod, to)]),
      ],
      [`${area} %`, series({ measure: title, area, unit: "percent", decimals: 1 }, [value(toPeriod, share)])],
    ]),
  );
  return shownTable(
    {
      id: title,
      position: 0,
      title,
      fromPeriod,
      toPeriod,
      shareOf: table.shareOf,
      comment: table.comment.join("\n\n"),
      lead,
      printedSpan,
      rows: rows.map(({ area, printedChange = null }, position) => ({
        position,
        seriesId: area,
        shareSeriesId: `${area} %`,
        printedChange,
        printedWhere,
      })),
    },
    loaded,
  );
}

function indicatorAsShown(indicator: DemoIndicator, position: number, area: string) {
  const { name, measure, direction, baselinePeriod, values, target, targetPeriod } = indicator;
  return shownIndicator(
    {
      id: name,
      position,
      name,
      seriesId: name,
      ownerId: "",
      ownerName: "",
      ownerTitle: "",
      baselinePeriod,
      targetValue: target,
      targetPeriod,
      standing: "",
      comment: "",
      notedAt: null,
      version: 1,
    },
    series(
      { measure, area, direction, unit: "persons" },
      values.map((number, index) => value(periodAfter(baselinePeriod, index), number, index === values.length - 1)),
    ),
  );
}

export function planAsShown(plan: DemoPlan, area: string): PlanContents {
  const tables = plan.tables.map(tableAsShown);
  return {
    title: plan.title,
    kind: plan.kind,
    year: plan.year,
    validFrom: `${plan.year}-01-01`,
    validTo: `${plan.year}-12-31`,
    committee: "Erhvervsudvalget",
    caseNumber: plan.caseFile.caseNumber,
    adoptedOn: plan.at.adoptedOn,
    adoptedWords: plan.at.adoptedWords,
    goals: plan.goals,
    nationalSource: plan.national.source,
    national: plan.national.goals,
    groups: plan.groups.map(({ name, distance, note }) => ({ name, distance, note })),
    document: {
      type: "doc",
      content: [
        {
          type: "section",
          attrs: { id: "plan", ...planSection, noRemarks: false },
          content: blocksWithIds(plan.title, plan.chapters),
        },
      ],
    },
    tables,
    chart: groupsChart(tables, area),
    newest: "Tal til og med august 2021, de nyeste er foreløbige",
    indicators: plan.indicators.map((one, position) => indicatorAsShown(one, position, area)),
  };
}
