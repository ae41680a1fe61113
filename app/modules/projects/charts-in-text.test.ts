import { expect, test } from "vitest";
import { beforeAndAfterInText, intervalsInText, wayToTargetInText } from "./charts-in-text";
import { compare, type Compared } from "./comparison";
import type { IndicatorWithMeasurements, MeasurementFacts } from "./results";
import { resultsChartRef } from "./results-chart";
import { allFigures, publishedFigures } from "./shown-figures";

const measured = (moment: "start" | "end", value: number, base: number | null = null): MeasurementFacts => ({
  ...{ id: `${moment}${value}`, group: "", moment, momentWords: "", takenOn: "", source: "Evalueringen", note: "" },
  ...{ version: 1, value, count: base === null ? null : Math.round((value / 100) * base), base },
});
const share = (name: string, ...measurements: MeasurementFacts[]): IndicatorWithMeasurements => ({
  ...{ id: name, name, role: "outcome", kind: "share", unit: "", decimals: 0, direction: "up", scaleMin: null },
  ...{ scaleMax: null, moment: "end", momentWords: "", target: 60, targetOn: "2021-09", source: "Evalueringen" },
  ...{ note: "", version: 1, measurements },
});
const job = share("I job", measured("start", 21, 100), measured("end", 40, 100));
const few = share("På sygedagpenge", measured("start", 48, 25), measured("end", 12, 25));
const published = (...indicators: IndicatorWithMeasurements[]) => publishedFigures(indicators, { hidesFew: true });
const project = { id: "p", title: "Projekt PLUS" };
const wordsIn = (chart: object | null) => JSON.stringify(chart);

test("shares before and after; those that tell of fewer than five are left out of drawing, words and numbers", () => {
  const all = beforeAndAfterInText("Projekt PLUS", [job, few], allFigures)!;
  expect(all.attrs).toMatchObject({
    title: "Deltagerne i Projekt PLUS",
    description: "I job fra 21\u00a0% til 40\u00a0%, På sygedagpenge fra 48\u00a0% til 12\u00a0%.",
    numbers: { columns: ["Hvad", "Ved start", "Ved afslutning"], rows: [{}, {}] },
  });
  expect(Object.values(all.attrs.drawings).map(({ width }) => width)).toEqual([720, 340, 510]);
  const shown = beforeAndAfterInText("Projekt PLUS", [job, few], published(job, few))!;
  expect(wordsIn(shown)).not.toMatch(/sygedagpenge|12\u00a0%|48\u00a0%/);
  expect(shown.attrs.source).toMatch(/Tal, der kan fortælle om færre end fem personer, er udeladt\.$/);
  expect(beforeAndAfterInText("Projekt PLUS", [few], published(few))).toBeNull();
});

test("the way to a target, with what may not be told as a gap", () => {
  const way = wayToTargetInText("Projekt PLUS", job, published(job))!;
  expect(way.attrs.description).toBe(
    "Fra 21\u00a0pct. ved start til 40\u00a0pct. ved afslutning. Målet er mindst 60\u00a0pct. i september 2021.",
  );
  expect(way.attrs.numbers.rows).toEqual([
    ["Ved start", "21\u00a0%", "60\u00a0%"],
    ["Ved afslutning", "40\u00a0%", "60\u00a0%"],
  ]);
  const three = share("I job", measured("start", 20, 100), measured("end", 40, 100), { ...measured("end", 12, 25), moment: "halfYearAfter" }); // prettier-ignore
  const hidden = wayToTargetInText("Projekt PLUS", three, published(three))!;
  expect(wordsIn(hidden)).not.toContain("12\u00a0%");
  expect(hidden.attrs.numbers.rows.at(-1)).toEqual(["Et halvt år efter", "udeladt", "60\u00a0%"]);
  expect(wayToTargetInText("Projekt PLUS", few, published(few))).toBeNull();
  expect(wayToTargetInText("Projekt PLUS", { ...job, target: null }, allFigures)).toBeNull();
});

test("projects with their intervals; a group of few has none", () => {
  const compared = [
    { projectId: "p", project: "Projekt PLUS", targetGroup: "Unge", started: 100, indicator: job },
    {
      projectId: "q",
      project: "Cykelprojektet",
      targetGroup: "Unge",
      started: 25,
      indicator: { ...few, name: "I job" },
    },
  ] satisfies Compared[];
  expect(intervalsInText(compare(compared))!.attrs.numbers.rows).toHaveLength(4);
  const shown = intervalsInText(compare(compared, published(few)))!;
  expect(shown.attrs.numbers.rows.map(([what]) => what)).toEqual([
    "Projekt PLUS (100 begyndte), ved start",
    "Projekt PLUS (100 begyndte), ved afslutning",
    "Cykelprojektet (25 begyndte), ved start",
  ]);
  expect(wordsIn(shown)).not.toContain("12\u00a0%");
  expect(shown.attrs.source).toMatch(/om færre end fem personer, er udeladt/);
});

test("an evaluation shows before and after, else the way to the target, else no chart", () => {
  expect(resultsChartRef(project, [job], published(job))).toBe("foerefter:p");
  const count = { ...share("Deltagere", measured("start", 20), measured("end", 50)), kind: "count" as const };
  expect(resultsChartRef(project, [count], published(count))).toBe("maalvej:Deltagere");
  expect(resultsChartRef(project, [few], published(few))).toBeNull();
});
