import type { PromisedSeries } from "~/modules/letters/promised-series.server";
import type { PlanStanding } from "~/modules/plans/committee-plans.server";
import type { CommitteeProjects } from "~/modules/projects/committee-projects.server";
import { isSettled } from "~/modules/projects/target-outcome";
import { countWord } from "~/ui/danish-numbers";
import { sentenceCase } from "~/ui/danish-dates";

type Outcome = CommitteeProjects["outcomes"][number];

export interface Dashboard {
  committee: { id: string; name: string };
  today: string;
  running: CommitteeProjects["running"];
  evaluations: CommitteeProjects["evaluations"];
  targets: ShownTargets;
  plans: PlanStanding[];
  promised: PromisedSeries[];
  /** may write what is missing */
  mayEdit: boolean;
}

export interface ShownTargets {
  /** whose targets are shown; null where none was ever settled */
  year: number | null;
  thisYear: number;
  /** the years in which targets were settled, the newest first, with this one */
  years: { year: number; count: number }[];
  /** what wasn't reached first */
  settled: Outcome[];
  /** set, and not settled yet: their day hasn't come, or they aren't measured */
  open: Outcome[];
}

export const dashboardPath = (committeeId: string): string => `/intern/udvalg/${committeeId}/overblik`;

/**
 * The targets of a year: the one asked for, else this one; where nothing was settled this year the newest in which something was.
 * @param asked null: none
 */
export function targetsOf(outcomes: readonly Outcome[], today: string, asked: number | null): ShownTargets {
  const thisYear = Number(today.slice(0, 4));
  const settled = outcomes.filter(isSettled);
  const counts = new Map<number, number>([[thisYear, 0]]);
  for (const { year } of settled) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  const years = [...counts].map(([year, count]) => ({ year, count })).toSorted((a, b) => b.year - a.year);
  const newest = years.find(({ year, count }) => year <= thisYear && count > 0)?.year ?? null;
  const year = asked !== null && counts.has(asked) ? asked : newest;
  return {
    year,
    thisYear,
    years,
    settled: settled
      .filter((one) => one.year === year || one.year === null)
      .toSorted((a, b) => Number(a.verdict === "met") - Number(b.verdict === "met")),
    open: outcomes.filter((one) => !isSettled(one)),
  };
}

/** Anything to tell of: else one empty place says so, not three. */
export const hasProjects = ({
  running,
  evaluations,
  targets,
}: Pick<Dashboard, "running" | "evaluations" | "targets">) =>
  running.length + evaluations.length + targets.settled.length + targets.open.length > 0 ||
  targets.years.some(({ count }) => count > 0);

/** What one must know, in two or three sentences. */
export function inShort({
  running,
  evaluations,
  targets,
}: Pick<Dashboard, "running" | "evaluations" | "targets">): string {
  const late = evaluations.filter(({ late: isLate }) => isLate).length;
  const { settled, year, thisYear } = targets;
  const met = settled.filter(({ verdict }) => verdict === "met").length;
  const said = (words: string) => `${sentenceCase(words)}.`;
  return [
    said(
      `${countWord(running.length, "et")} ${running.length === 1 ? "projekt" : "projekter"} er i gang${
        evaluations.length === 0
          ? ", og ingen evaluering venter"
          : late === 0
            ? `, og ${countWord(evaluations.length)} ${evaluations.length === 1 ? "evaluering" : "evalueringer"} venter`
            : `, og ${countWord(late)} ${late === 1 ? "evaluering" : "evalueringer"} er over tid`
      }`,
    ),
    settled.length === 0
      ? ""
      : said(
          `${year === thisYear ? "i år" : `i ${year ?? "årene"}`} blev ${
            settled.length === 1
              ? `det ene mål ${met === 1 ? "nået" : "ikke nået"}`
              : met === settled.length
                ? `alle ${countWord(met, "et")} mål nået`
                : `${countWord(met, "et")} af ${countWord(settled.length, "et")} mål nået`
          }`,
        ),
  ]
    .filter(Boolean)
    .join(" ");
}
