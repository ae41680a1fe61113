import { fewInPublished } from "./few-in-published";
import { beforeAndAfter, type IndicatorWithMeasurements, type PairOf } from "./results";

/** Which measurements are shown. Whatever is said of a project is made of these alone, so that what isn't shown can't follow from it. */
export interface ShownFigures {
  isHidden: (measured: { id: string } | null | undefined) => boolean;
  /** what a result is held against, and the result; null where it isn't shown */
  pairOf: PairOf;
}

/** To those who work with it. */
export const allFigures: ShownFigures = { isHidden: () => false, pairOf: beforeAndAfter };

/**
 * To whoever may come to read it: a public page, a case text and its attachments.
 * @param indicators all of a project's, or of several projects', since one tells of another
 * @param hidesFew the municipality leaves out what tells of fewer than five people
 */
export function publishedFigures(
  indicators: readonly (IndicatorWithMeasurements & { projectId?: string })[],
  { hidesFew }: { hidesFew: boolean },
): ShownFigures {
  if (!hidesFew) return allFigures;
  const projects = [...new Set(indicators.map(({ projectId }) => projectId))];
  const hidden = new Set(
    projects.flatMap((id) => [...fewInPublished(indicators.filter(({ projectId }) => projectId === id))]),
  );
  const isHidden: ShownFigures["isHidden"] = (measured) => !!measured && hidden.has(measured.id);
  return {
    isHidden,
    pairOf: (indicator, group) => {
      const { before, after } = beforeAndAfter(indicator, group);
      // Of how many took part one number is shown, and the other would stand in for it.
      const neither = indicator.role !== "outcome" && (isHidden(before) || isHidden(after));
      return {
        before: neither || isHidden(before) ? null : before,
        after: neither || isHidden(after) ? null : after,
      };
    },
  };
}

/** What stands instead of a number that the public may not have. It doesn't say how large that is. */
export const leftOutWords = "udeladt";

export const leftOutNote = "Tal, der kan fortælle om færre end fem personer, er udeladt.";
