import type { ChartFrame } from "~/ui/charts/chart";
import type { LineData, LinePoint } from "~/ui/charts/line-drawing";
import { sentenceCase } from "~/ui/danish-dates";
import { decimalsOf, targetWords, valueWords } from "./indicator";
import { momentWordsOf } from "./measuring-moment";
import { inCourseOrder, whenOf, type IndicatorWithMeasurements } from "./results";
import { allFigures, leftOutNote, leftOutWords, type ShownFigures } from "./shown-figures";
import { whenWords } from "./when";

/**
 * What was measured of everybody, in the order of the course, against what it was to reach.
 * @returns null where there is no target, or nothing that makes a line
 */
export function wayToTargetChart(
  project: string,
  indicator: IndicatorWithMeasurements,
  { isHidden }: Pick<ShownFigures, "isHidden"> = allFigures,
): (ChartFrame & LineData) | null {
  const { name, target, targetOn, direction, source, kind } = indicator;
  const measured = inCourseOrder(indicator.measurements.filter(({ group }) => group === ""));
  if (target === null || kind === "fraction" || measured.length < 2) return null;
  const points = measured.map((each): LinePoint & { told: string } => {
    const hidden = isHidden(each);
    return {
      told: `${valueWords(indicator, each, "text")} ${whenOf(each)}`,
      label: sentenceCase(whenOf(each)),
      brief: momentWordsOf(each),
      value: hidden ? null : each.value,
      shown: hidden ? leftOutWords : valueWords(indicator, each),
    };
  });
  const seen = points.filter(({ value }) => value !== null);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || first === last) return null;
  const least = direction === "down" ? "højst" : "mindst";
  const aim = `${least} ${targetWords(indicator, target)}`;
  return {
    title: `${name}, ${project}`,
    description: [
      `Fra ${first.told} til ${last.told}.`,
      `Målet er ${least} ${targetWords(indicator, target, "text")}${targetOn ? ` i ${whenWords(targetOn)}` : ""}.`.replace(
        "..",
        ".",
      ),
    ].join(" "),
    points: points.map(({ told: _, ...point }) => point),
    target: {
      name: `Mål: ${aim}`,
      values: points.map(() => ({ value: target, shown: targetWords(indicator, target) })),
    },
    tick: (value) =>
      valueWords(
        { ...indicator, unit: indicator.unit === "%" ? "%" : "", decimals: decimalsOf(value) },
        { value, count: null, base: null },
      ),
    source: `Kilde: ${source}.${seen.length < points.length ? ` ${leftOutNote}` : ""}`,
  };
}
