import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import { compare, type Compared, type Comparison } from "./comparison";
import { countBehind } from "./indicator";
import { indicatorsOf, type LoadedIndicator } from "./internal/load-indicators.server";
import { projectRows, type ProjectRow } from "./internal/load-project.server";
import { allFigures, type ShownFigures } from "./shown-figures";
import { publishedFiguresOf } from "./internal/published-figures.server";

/** What can be held up against each other: the same indicator of several projects. */
export interface Comparable {
  /** the indicator's name, as it stands in the address */
  name: string;
  projects: { id: string; title: string; indicatorId: string }[];
}

export interface ComparisonPageData {
  comparable: Comparable[];
  chosen: Comparable | null;
  projectIds: string[];
  comparison: Comparison | null;
}

/** So many beside each other can still be read. */
const mostProjects = 6;

/**
 * What of the projects that the actor may read can be compared, and what was chosen.
 * @param name the indicator; "" = none chosen
 * @param projectIds which of those that have it; none = the first ones
 */
export async function comparisonPage(
  unit: Unit<Actor>,
  { name, projectIds }: { name: string; projectIds: readonly string[] },
): Promise<ComparisonPageData> {
  const { projects, indicators } = await readable(unit);
  const comparable = comparableOf(projects, indicators);
  const chosen = comparable.find((one) => keyOf(one.name) === keyOf(name)) ?? null;
  if (!chosen) return { comparable, chosen, projectIds: [], comparison: null };
  const asked = chosen.projects.filter(({ id }) => projectIds.includes(id));
  const shown = (asked.length >= 2 ? asked : chosen.projects).slice(0, mostProjects);
  return {
    comparable,
    chosen,
    projectIds: shown.map(({ id }) => id),
    comparison: compare(shown.map(({ indicatorId }) => comparedOf(indicatorId, projects, indicators))),
  };
}

async function readable(unit: Unit<Actor>) {
  const committees = await unit.tx.committee.findMany({ select: { id: true } });
  const ids = committees.map(({ id }) => id).filter((committeeId) => may(unit.actor, "readProject", { committeeId }));
  const found = await unit.tx.project.findMany({ where: { committeeId: { in: ids } }, select: { id: true } });
  const projectIds = found.map(({ id }) => id);
  return { projects: await projectRows(unit, projectIds), indicators: await indicatorsOf(unit, projectIds) };
}

const keyOf = (name: string) => name.trim().toLocaleLowerCase("da");

/** Of the same name, kind and unit, in two projects at least, and measured in both. */
function comparableOf(projects: readonly ProjectRow[], indicators: readonly LoadedIndicator[]): Comparable[] {
  const groups = new Map<string, LoadedIndicator[]>();
  for (const indicator of indicators) {
    if (indicator.role !== "outcome" || indicator.measurements.length === 0) continue;
    const key = `${keyOf(indicator.name)}|${indicator.kind}|${indicator.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups.values()]
    .filter((group) => group.length >= 2)
    .map((group) => ({
      name: group[0]!.name,
      projects: projects.flatMap(({ id, title }) => {
        const own = group.find(({ projectId }) => projectId === id);
        return own ? [{ id, title, indicatorId: own.id }] : [];
      }),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "da"));
}

function comparedOf(
  indicatorId: string,
  projects: readonly ProjectRow[],
  indicators: readonly LoadedIndicator[],
  { pairOf }: ShownFigures = allFigures,
): Compared {
  const indicator = indicators.find(({ id }) => id === indicatorId)!;
  const project = projects.find(({ id }) => id === indicator.projectId)!;
  const started = indicators.find(({ projectId, role }) => projectId === project.id && role === "started");
  const taken = started && (pairOf(started).after ?? pairOf(started).before);
  return {
    projectId: project.id,
    project: project.title,
    targetGroup: project.targetGroup,
    started: started && taken ? (countBehind(started, taken)?.count ?? taken.value) : null,
    indicator,
  };
}

/** Some indicators beside each other, as a text shows them, and it may be published; null where one is gone, or they aren't alike. Access is the text's. */
export async function publishedComparison(
  unit: Pick<Unit, "tx">,
  indicatorIds: readonly string[],
): Promise<{ comparison: Comparison; compared: Compared[] } | null> {
  const rows = await unit.tx.indicator.findMany({
    where: { id: { in: [...indicatorIds] } },
    select: { projectId: true },
  });
  const projectIds = [...new Set(rows.map(({ projectId }) => projectId))];
  if (projectIds.length !== indicatorIds.length) return null;
  const [projects, indicators] = [await projectRows(unit, projectIds), await indicatorsOf(unit, projectIds)];
  const shown = await publishedFiguresOf(unit, indicators);
  const compared = indicatorIds.map((id) => comparedOf(id, projects, indicators, shown));
  const alike = new Set(
    compared.map(({ indicator: { name, kind, unit: counted } }) => `${keyOf(name)}|${kind}|${counted}`),
  );
  return alike.size === 1 ? { comparison: compare(compared, shown), compared } : null;
}
