import { targetWords, valueWords } from "./indicator";
import { beforeAndAfter, verdictOf, type IndicatorWithMeasurements, type Verdict } from "./results";
import { lastDay, whenWords, type When } from "./when";

/** A target that was set, and what came of it. */
export interface TargetOutcome {
  indicatorId: string;
  projectId: string;
  name: string;
  verdict: Exclude<Verdict, "withoutTarget">;
  /** "50 mænd"; "" = not measured */
  result: string;
  /** "mindst 33 mænd" */
  target: string;
  /** "september 2021"; "" = without a date */
  targetOn: string;
  /** in which it was settled; null while it isn't, or where nothing says when */
  year: number | null;
}

const yearOf = (when: When | undefined): number | null => (when ? Number(when.slice(0, 4)) : null);

/**
 * What of an indicator's target is settled, and in which year: a target that was met when its result was measured, one that was missed
 * when its day had passed. Where neither says so, the project's end does.
 * @returns null for what isn't held to anything
 */
export function targetOutcome(
  indicator: IndicatorWithMeasurements,
  project: { id: string; endsOn: When },
  today: string,
): TargetOutcome | null {
  const { id, name, role, target, targetOn, direction } = indicator;
  if (role !== "outcome" || target === null) return null;
  const { after } = beforeAndAfter(indicator);
  const verdict = verdictOf(indicator, after, today) as TargetOutcome["verdict"];
  const ended = project.endsOn !== "" && lastDay(project.endsOn) <= today ? project.endsOn : undefined;
  const year =
    verdict === "met"
      ? (yearOf(after?.takenOn) ?? yearOf(targetOn) ?? yearOf(ended))
      : verdict === "missed"
        ? (yearOf(targetOn) ?? yearOf(after?.takenOn) ?? yearOf(ended))
        : null;
  return {
    indicatorId: id,
    projectId: project.id,
    name,
    verdict,
    result: after ? valueWords(indicator, after, "text") : "",
    target: `${direction === "down" ? "højst" : "mindst"} ${targetWords(indicator, target, "text")}`,
    targetOn: whenWords(targetOn),
    year,
  };
}

export const isSettled = ({ verdict }: Pick<TargetOutcome, "verdict">): boolean =>
  verdict === "met" || verdict === "missed";
