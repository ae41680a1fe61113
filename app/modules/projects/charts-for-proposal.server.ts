import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import type { InsertableItem } from "~/modules/richtext/insertables";
import { listSeries } from "~/modules/statistics/series-queries.server";
import { writeSeriesChartRef } from "~/modules/statistics/series-ref";
import type { Unit } from "~/platform/unit-of-work.server";
import { listInWords } from "~/ui/danish-numbers";
import { beforeAndAfterChart } from "./before-and-after-chart";
import { comparisonPage } from "./comparison-queries.server";
import { indicatorsOf } from "./internal/load-indicators.server";
import { beforeAndAfterRef, intervalsRef, wayToTargetRef } from "./live-refs";
import { listProjects } from "./project-queries.server";
import { publishedFiguresOf } from "./internal/published-figures.server";
import { wayToTargetChart } from "./way-to-target-chart";

const chart = (ref: string) => ({ type: "chart" as const, ref });

/** What can be drawn in a case text: projects' shares before and after, their way to a target, projects with intervals, and series. */
export async function chartsForProposal(unit: Unit<Actor>): Promise<InsertableItem[]> {
  const { projects } = await listProjects(unit, { state: "alle", text: "" });
  const indicators = await indicatorsOf(
    unit,
    projects.map(({ id }) => id),
  );
  const shown = await publishedFiguresOf(unit, indicators);
  const { comparable } = await comparisonPage(unit, { name: "", projectIds: [] });
  return [
    ...projects.flatMap(({ id, title, targetGroup }): InsertableItem[] => {
      const own = indicators.filter(({ projectId }) => projectId === id);
      return [
        ...(beforeAndAfterChart(title, own, shown)
          ? [{ id, label: `Før og efter: ${title}`, facts: targetGroup, put: chart(beforeAndAfterRef(id)) }]
          : []),
        ...own
          .filter((indicator) => indicator.role === "outcome" && wayToTargetChart(title, indicator, shown))
          .map((indicator) => ({
            id: indicator.id,
            label: `Mod målet: ${indicator.name}`,
            facts: title,
            put: chart(wayToTargetRef(indicator.id)),
          })),
      ];
    }),
    ...comparable
      .filter((one) => one.projects.length <= 6)
      .map((one) => ({
        id: `intervaller-${one.projects[0]!.indicatorId}`,
        label: `Andel med interval: ${one.name}`,
        facts: listInWords(one.projects.map(({ title }) => title)),
        put: chart(intervalsRef(one.projects.map(({ indicatorId }) => indicatorId))),
      })),
    ...(may(unit.actor, "readStatistics") ? await seriesCharts(unit) : []),
  ];
}

const seriesCharts = async (unit: Unit<Actor>): Promise<InsertableItem[]> =>
  (await listSeries(unit)).series
    .filter(({ values }) => values > 1)
    .map(({ id, title, source }) => ({
      id,
      label: `Udvikling: ${title}`,
      facts: source,
      put: chart(writeSeriesChartRef(id)),
    }));
