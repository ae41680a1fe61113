import { describe, expect, test } from "vitest";
import type { Block } from "~/modules/richtext/document";
import { toPlainText } from "~/modules/richtext/document-text";
import { compare } from "./comparison";
import { intervalChart } from "./comparison-chart";
import { comparisonInText } from "./comparison-in-text";
import { fewInPublished } from "./few-in-published";
import type { IndicatorRole } from "./indicator";
import { headlineOf } from "./project-headline";
import { publicResults } from "./public-results";
import type { IndicatorWithMeasurements, MeasurementFacts } from "./results";
import { resultsInText } from "./results-in-text";
import { publishedFigures } from "./shown-figures";
import { wayToTargetChart } from "./way-to-target-chart";

type Written = Partial<Omit<MeasurementFacts, "id">> & { value: number };

let ids = 0;
const measured = (written: Written): MeasurementFacts => ({
  id: `m${++ids}`,
  group: "",
  moment: "end",
  momentWords: "",
  takenOn: "",
  count: null,
  base: null,
  source: "Evalueringen",
  note: "",
  version: 1,
  ...written,
});

const indicator = (
  name: string,
  kind: "count" | "share" | "mean" | "fraction",
  measurements: Written[],
  more: { role?: IndicatorRole; target?: number; decimals?: number } = {},
): IndicatorWithMeasurements => ({
  id: name,
  name,
  kind,
  role: "outcome",
  unit: "",
  decimals: 0,
  direction: "up",
  scaleMin: null,
  scaleMax: null,
  moment: "end",
  momentWords: "",
  target: null,
  targetOn: "",
  source: "Evalueringen",
  note: "",
  version: 1,
  ...more,
  measurements: measurements.map(measured),
});

const began = (value: number) => indicator("Begyndte", "count", [{ value }], { role: "started" });
const completed = (count: number, base: number) =>
  indicator("Gennemførte", "share", [{ value: Math.round((count / base) * 100), count, base }], { role: "completed" });
const share = (count: number, base: number, more: Partial<Written> = {}): Written => ({
  value: Math.round((count / base) * 100),
  count,
  base,
  ...more,
});

const wordsOf = (block: Block): string => {
  const attrs = { id: "s", key: "resultater", title: "Resultater", noRemarks: false };
  return toPlainText({ type: "doc", content: [{ type: "section", attrs, content: [block] }] }).replace(/[\n\t]/g, "|");
};

/** The names of the indicators with something left out, each as often as it has. */
const leftOut = (...indicators: IndicatorWithMeasurements[]) => {
  const hidden = fewInPublished(indicators);
  return indicators.flatMap(({ name, measurements }) =>
    measurements.filter(({ id }) => hidden.has(id)).map(({ group }) => [name, group].filter(Boolean).join(", ")),
  );
};

describe("what is left out", () => {
  test("a group of fewer than five, the few of a group, and its rest", () => {
    expect(leftOut(indicator("Job", "share", [share(3, 15)]))).toEqual(["Job"]);
    expect(leftOut(indicator("Job", "share", [share(12, 15)]))).toEqual(["Job"]);
    expect(leftOut(indicator("Trivsel", "mean", [{ value: 7, base: 4 }]))).toEqual(["Trivsel"]);
    expect(leftOut(indicator("Job", "share", [share(9, 15), share(0, 15, { moment: "start" })]))).toEqual([]);
  });

  test("whoever didn't complete, where these are few, and every other number of just so many", () => {
    expect(leftOut(began(15), completed(12, 15))).toEqual(["Gennemførte"]);
    const those = indicator("Trivsel", "mean", [{ value: 7, base: 12 }]);
    expect(leftOut(began(15), completed(12, 15), those)).toEqual(["Gennemførte", "Trivsel"]);
    const counted = indicator("Gennemførte", "count", [{ value: 12 }], { role: "completed" });
    expect(leftOut(began(15), counted)).toEqual(["Gennemførte"]);
    expect(leftOut(began(110), completed(97, 110))).toEqual([]);
  });

  test("a share without its base that is so many of those who began", () => {
    const job = indicator("Job", "share", [{ value: 20 }]);
    expect(leftOut(began(15), job)).toEqual(["Job"]);
    expect(leftOut(job)).toEqual([]);
    // 22 % is no number of 15.
    expect(leftOut(began(15), indicator("Job", "share", [{ value: 22 }]))).toEqual([]);
    // Of 110 any share is some number, so that it doesn't tell that it is theirs.
    expect(leftOut(began(110), indicator("Job", "share", [{ value: 4 }]))).toEqual([]);
  });

  test("a share of a known group that can only be of few", () => {
    expect(leftOut(indicator("Job", "share", [{ value: 1, base: 300 }]))).toEqual(["Job"]);
    expect(leftOut(indicator("Job", "share", [{ value: 40, base: 300 }]))).toEqual([]);
  });

  test("all parts, where one is few or can be computed from the others", () => {
    const parts = (a: Written, b: Written) => [share(20, 30), { ...a, group: "A" }, { ...b, group: "B" }];
    expect(leftOut(indicator("Job", "share", parts(share(2, 10), share(18, 20))))).toEqual(["Job, A", "Job, B"]);
    expect(leftOut(indicator("Job", "share", parts(share(8, 13), share(12, 17))))).toEqual([]);
    // Of three the hidden one is the whole less the two others.
    const three = [share(20, 50), ...[share(2, 10), share(8, 20), share(10, 20)].map((part, index) => ({ ...part, group: "ABC"[index]! }))]; // prettier-ignore
    expect(leftOut(indicator("Job", "share", three))).toEqual(["Job, A", "Job, B", "Job, C"]);
    // The one who is left: 20 − 19.
    const almost = [share(20, 30), share(15, 20, { group: "A" })];
    expect(leftOut(indicator("Job", "share", [share(20, 30), share(19, 25, { group: "A" })]))).toEqual(["Job, A"]);
    expect(leftOut(indicator("Job", "share", almost))).toEqual([]);
    // Those who aren't in the group, of all who began.
    expect(leftOut(began(15), indicator("Job", "share", [share(6, 12, { group: "A" })]))).toEqual(["Job, A"]);
  });

  test("what stands on no page, but in a line or beside other projects' of that time", () => {
    const way = [share(6, 15, { moment: "start" }), share(3, 15, { moment: "during" }), share(9, 15)];
    expect(fewInPublished([indicator("Job", "share", way)]).size).toBe(1);
    // The part of the same time tells of the whole's rest: 20 − 17.
    const early = [share(20, 60, { moment: "weekAfter" }), share(17, 40, { moment: "weekAfter", group: "A" }), share(30, 60), share(20, 40, { group: "A" })]; // prettier-ignore
    expect(leftOut(indicator("Job", "share", early))).toEqual(["Job, A"]);
  });

  test("everything of a project with so few participants", () => {
    const trivsel = indicator("Trivsel", "fraction", [{ value: 80, count: 4, base: 5 }]);
    expect(leftOut(began(3), trivsel)).toEqual(["Begyndte", "Trivsel"]);
    expect(leftOut(began(30), trivsel)).toEqual([]);
  });
});

describe("what is published", () => {
  const results = (hidesFew: boolean, ...indicators: IndicatorWithMeasurements[]) =>
    publicResults({ title: "Prøven", cost: 60_000 }, indicators, { today: "2022-10-01", hidesFew });

  test("has the number nowhere: neither change, verdict, headline, chart nor what it cost for each", () => {
    const job = indicator("Job", "share", [share(2, 17, { moment: "start" }), share(9, 17)], { target: 30 });
    const rare = indicator("Uddannelse", "share", [share(7, 17, { moment: "start" }), share(3, 17)], { target: 40 });
    const shown = results(true, began(17), completed(13, 17), rare, job);
    expect(shown.rows).toMatchObject([
      { name: "Uddannelse", leftOut: { before: false, after: true }, after: null, change: "", verdict: null },
      { name: "Job", leftOut: { before: true, after: false }, before: null, change: "", verdict: "met" },
    ]);
    expect(shown.headline).toBe(null);
    expect(shown.chart).toBe(null);
    expect(shown.facts).toEqual([{ figure: "17", words: "begyndte" }]);
    expect(shown.costEach).toEqual({ amount: 3529, of: "started" });
    expect(JSON.stringify(shown)).not.toMatch(/\b(3 af 17|13|2 af 17|18|12|4615|76)\b/);
    const whole = results(false, began(17), completed(13, 17), rare, job);
    expect(whole).toMatchObject({ leftOut: 0, headline: { verdict: "missed", result: "18\u00a0pct." }, costEach: { amount: 4615 } }); // prettier-ignore
    expect(whole.chart?.rows).toHaveLength(2);
  });

  test("says the same in a text: its table, its charts, the sentence above them, and beside other projects", () => {
    const job = { ...indicator("Job", "share", [share(6, 17, { moment: "start" }), share(14, 17, { moment: "during" }), share(9, 17)], { target: 30 }), projectId: "p" }; // prettier-ignore
    const rare = { ...indicator("Uddannelse", "share", [share(7, 17, { moment: "start" }), share(3, 17)], { target: 40 }), projectId: "p" }; // prettier-ignore
    const of = [began(17), completed(13, 17), rare, job].map((each) => ({ ...each, projectId: "p" }));
    const shown = publishedFigures(of, { hidesFew: true });
    const few = /3 af 17|4 af 17|82\u00a0%|76\u00a0%/;
    const table = resultsInText("Prøven", of, { today: "2022-10-01", shown });
    expect(wordsOf(table!)).not.toMatch(few);
    expect(wordsOf(table!)).toContain(
      "Uddannelse, ved afslutning|41\u00a0% (7 af 17)|udeladt|–|40\u00a0%|–|Job, ved afslutning|35\u00a0% (6 af 17)|53\u00a0% (9 af 17)|+18\u00a0point|30\u00a0%|Nået",
    );
    expect(table!.attrs.notes).toContain("Tal, der kan fortælle om færre end fem personer, er udeladt.");
    expect(headlineOf(of, "2022-10-01", shown)).toBe(null);
    expect(headlineOf(of, "2022-10-01")?.result).toBe("18\u00a0pct.");
    expect(wayToTargetChart("Prøven", job, shown)?.points.map(({ shown: words }) => words)).toEqual([
      "35\u00a0%",
      "udeladt",
      "53\u00a0%",
    ]);
    const other = { ...indicator("Uddannelse", "share", [share(20, 40, { moment: "start" }), share(30, 40)]), projectId: "q" }; // prettier-ignore
    const both = [...of, other];
    const compared = [rare, other].map((each) => ({ projectId: each.projectId, project: each.projectId, targetGroup: "Unge", started: 40, indicator: each })); // prettier-ignore
    const beside = compare(compared, publishedFigures(both, { hidesFew: true }));
    expect(beside.rows).toMatchObject([
      { cells: [{ shown: "41\u00a0%" }, null], leftOut: [false, true], change: "", people: "" },
      { cells: [{ shown: "50\u00a0%" }, { shown: "75\u00a0%" }], leftOut: [false, false] },
    ]);
    expect(beside.warning).toBe(null);
    expect(wordsOf(comparisonInText(beside, compared)!) + JSON.stringify(intervalChart(beside))).not.toMatch(few);
  });

  test("the line that stays leads by itself, and is described alone", () => {
    const job = indicator("Job", "share", [share(6, 17, { moment: "start" }), share(9, 17)]);
    const rare = indicator("Uddannelse", "share", [share(1, 17, { moment: "start" }), share(12, 17)]);
    expect(results(true, job, rare).chart).toMatchObject({
      description: "Job fra 35\u00a0% til 53\u00a0%.",
      rows: [{ name: "Job", lead: false }],
    });
  });
});
