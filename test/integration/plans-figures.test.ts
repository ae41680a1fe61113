import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { addPlanIndicator } from "~/modules/plans/add-plan-indicator.server";
import { editPlanIndicator } from "~/modules/plans/edit-plan-indicator.server";
import { planIndicatorPage } from "~/modules/plans/indicator-queries.server";
import { noteIndicator } from "~/modules/plans/note-indicator.server";
import { addIndicatorForm, planTableForm } from "~/modules/plans/plan-forms";
import { indicatorToEdit, planPage, tableToEdit } from "~/modules/plans/plan-queries.server";
import { removePlanIndicator } from "~/modules/plans/remove-plan-indicator.server";
import { savePlanTable } from "~/modules/plans/save-plan-table.server";
import { addBreak } from "~/modules/statistics/add-break.server";
import { deleteSeries } from "~/modules/statistics/delete-series.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { removeBreak } from "~/modules/statistics/remove-break.server";
import { resetClock, setClock } from "~/platform/clock";
import { statementsOf } from "../bench/agenda-statements";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { createDraftPlan, createIndicator, createTable, planBasisOf, versionOf } from "../factories/plans";
import { createSeriesWith } from "../factories/statistics";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let planId: string;

beforeAll(async () => {
  database = await ownDatabase();
});
beforeEach(async () => {
  setClock(new Date("2022-10-10T08:00:00Z"));
  world = await agendaWorld();
  const { kindId } = await mine((unit) => planBasisOf(unit, 2023));
  ({ planId } = await mine((unit) => createDraftPlan(unit, { kindId, committeeId: world.committeeId })));
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const mine = <T>(work: Parameters<typeof as<T>>[1]) => as(world.caseworker, work);
const page = () => mine((unit) => planPage(unit, planId));
const owned = () => ({ ownerId: world.approver.userId });

test("a goal's line, number and standing are read from its series, and its owner's word stands beside them", async () => {
  const { indicatorId } = await mine((unit) => createIndicator(unit, planId, owned()));
  const [goal] = (await page()).indicators;
  expect(goal).toMatchObject({
    now: "489",
    nowPeriod: "august 2021",
    since: "fra 476, færre er bedre",
    target: "440",
    targetPeriod: "december 2021",
    standing: "behind",
    computed: null,
    lineWords: "Sygedagpengemodtagere: 476 i december 2020, 489 i august 2021, mål 440 i december 2021, bagud",
  });
  expect(goal!.line!.values).toEqual([476, ...Array.from({ length: 7 }, () => null), 489, null, null, null, null]); // prettier-ignore

  // The owner says more than the numbers do, whatever roles they have; others may not.
  const note = (actor: typeof world.member, version: number, standing: "" | "watched") =>
    as(actor, (unit) => noteIndicator(unit, { indicatorId, version, standing, comment: "Flere lange forløb." }));
  await expect(note(world.member, 1, "")).rejects.toMatchObject({ code: "forbidden" });
  await note(world.approver, 1, "watched");
  expect((await page()).indicators[0]).toMatchObject({
    standing: "watched",
    computed: "behind",
    comment: "Flere lange forløb.",
  });
  setClock(new Date("2022-10-10T08:01:00Z"));
  await note(world.approver, 2, "");
  expect((await page()).indicators[0]).toMatchObject({ standing: "behind", computed: null });
  const { notes } = await mine((unit) => planIndicatorPage(unit, { planId, indicatorId }));
  expect(notes.map(({ standing, by }) => [standing, by])).toEqual([
    ["", "Birgit Holmgaard"],
    ["watched", "Birgit Holmgaard"],
  ]);
  await expect(mine((unit) => removePlanIndicator(unit, { indicatorId, version: 3 }))).rejects.toMatchObject({
    code: "rule_broken",
    message: /bevares/,
  });
});

test("a corrected number moves the line, and a target that is set later is judged from then on", async () => {
  const { indicatorId, seriesId } = await mine((unit) => createIndicator(unit, planId, { ...owned(), target: "" }));
  expect((await page()).indicators[0]).toMatchObject({ standing: null, target: "" });
  expect((await page()).verdict!.open).toBe("Et mål kan ikke bedømmes endnu.");
  const { values } = await mine((unit) => indicatorToEdit(unit, { planId, indicatorId }));
  expect(values).toMatchObject({ baselinePeriod: "december 2020", targetValue: "", targetPeriod: "" });
  // The form's own words go back in as they came out.
  const input = addIndicatorForm.parse({ planId, ...values, targetValue: "1.440", targetPeriod: "dec. 2021" });
  await mine((unit) => editPlanIndicator(unit, { indicatorId, version: 1, ...input }));
  expect((await page()).indicators[0]).toMatchObject({ target: "1.440", standing: "watched" });
  await mine((unit) =>
    enterValues(unit, {
      seriesId,
      version: 2,
      reason: "Efterreguleret",
      values: [{ period: "2021-08", text: "1.500", provisional: false }],
    }),
  );
  expect((await page()).indicators[0]).toMatchObject({ now: "1.500", standing: "reached" });
});

test.each([
  ["a target without a series", { seriesId: "", targetValue: "440", targetPeriod: "december 2021" }, "seriesId"],
  ["no beginning", { targetValue: "440", targetPeriod: "december 2021" }, "baselinePeriod"],
  ["a year where months are counted", { baselinePeriod: "2020" }, "baselinePeriod"],
  [
    "no number",
    { baselinePeriod: "december 2020", targetValue: "mange", targetPeriod: "december 2021" },
    "targetValue",
  ],
  ["no day", { baselinePeriod: "december 2020", targetValue: "440" }, "targetPeriod"],
  ["a day without a number", { baselinePeriod: "december 2020", targetPeriod: "december 2021" }, "targetValue"],
  ["a target before its baseline", { baselinePeriod: "december 2020", targetValue: "440", targetPeriod: "november 2020" }, "targetPeriod"], // prettier-ignore
])("refused at its field: %s", async (_, fields, field) => {
  const seriesId = await mine((unit) =>
    createSeriesWith(unit, { "2020-12": "476" }, { unit: "persons", decimals: 0, measure: "Sygedagpenge" }),
  );
  const input = addIndicatorForm.parse({ planId, name: "Sygedagpenge", ...owned(), seriesId, ...fields });
  await expect(mine((unit) => addPlanIndicator(unit, input))).rejects.toMatchObject({ code: "rule_broken", field });
});

test("of a share a target over 100, a point that may be a comma, and kroner are refused", async () => {
  const seriesId = await mine((unit) =>
    createSeriesWith(unit, { "2020-12": "48" }, { unit: "percent", decimals: 0, measure: "Andel i job" }),
  );
  const rest = { seriesId, baselinePeriod: "december 2020", targetPeriod: "december 2021" };
  for (const [targetValue, message] of [
    ["140", /er ikke en andel/],
    ["1.234", /Mente du 1,234\?/],
    ["50 kr.", /passer ikke til serien/],
  ] as const) {
    const input = addIndicatorForm.parse({ planId, name: "Andel i job", ...owned(), ...rest, targetValue });
    const refused = { field: "targetValue", message: expect.stringMatching(message) as string };
    await expect(mine((unit) => addPlanIndicator(unit, input))).rejects.toMatchObject(refused);
  }
});

test("a period that is none is said at its field", () => {
  const parsed = addIndicatorForm.safeParse({ planId, name: "Fleksjob", ...owned(), baselinePeriod: "maj 202" });
  expect(parsed.error?.issues).toMatchObject([{ path: ["baselinePeriod"], message: /december 2021/ }]);
});

test("a table's figures, changes and shares come out of the series, the largest area first", async () => {
  const { tableId, seriesIds } = await mine((unit) => createTable(unit, planId));
  const rows = async () => (await page()).tables[0]!.rows.map(({ area, from, to, changeWords, share }) => [area, from, to, changeWords, share].join(" ").replaceAll("\u00a0", " ")); // prettier-ignore
  expect(await rows()).toEqual(["Østdanmark 37.818 56.208 +49 % 4,2 %", "Prøvekommunen 456 703 +54 % 2,7 %"]);
  await mine((unit) =>
    enterValues(unit, {
      seriesId: seriesIds[0]!,
      version: 2,
      reason: "Rettet",
      values: [{ period: "2020-06", text: "502", provisional: false }],
    }),
  );
  expect((await rows())[1]).toBe("Prøvekommunen 456 502 +10 % 2,7 %");

  // Its form, sent as it stands, changes nothing but what the printed plan says otherwise.
  const { values } = await mine((unit) => tableToEdit(unit, { planId, tableId }));
  const again = async (changed: object) => {
    const version = await mine((unit) => versionOf(unit, planId));
    const input = planTableForm.parse({ planId, version, tableId, ...values, lead: undefined, ...changed });
    return mine((unit) => savePlanTable(unit, input));
  };
  await again({ printed: "Østdanmark: 13 pct.", printedWhere: "planens tekst", printedSpan: "2018-2019" });
  const [table] = (await page()).tables;
  expect(await rows()).toEqual(["Østdanmark 37.818 56.208 +49 % 4,2 %", "Prøvekommunen 456 502 +10 % 2,7 %"]);
  expect(table!.corrections).toEqual([
    "Østdanmark: planens tekst siger 13 pct. Tallene giver 49 pct.",
    "Den trykte plan skriver 2018-2019 over ændringen. Tallene er fra juni 2019 og juni 2020.",
  ]);
  const printed = (await mine((unit) => tableToEdit(unit, { planId, tableId }))).values;
  expect(printed).toMatchObject({ printed: "Østdanmark: 13", printedWhere: "planens tekst" });

  for (const [changed, field] of [
    [{ fromPeriod: "juni 2018" }, "seriesIds"],
    [{ fromPeriod: "juni 2020", toPeriod: "juni 2019" }, "toPeriod"],
    [{ shareOf: "" }, "shareOf"],
    [{ shareIds: [seriesIds[0]] }, "shareIds"],
    [{ printed: "Jylland: 13" }, "printed"],
    [{ printed: "Østdanmark: mange" }, "printed"],
  ] as const)
    await expect(again(changed)).rejects.toMatchObject({ code: "rule_broken", field });
});

test("numbers before and after a break aren't held against each other; the goal's owner may judge all the same", async () => {
  const { indicatorId, seriesId } = await mine((unit) => createIndicator(unit, planId, owned()));
  const { breakId } = await mine(async (unit) => {
    await addBreak(unit, { seriesId, period: "2021-03", reason: "newDefinition", words: "", everySeries: false });
    return { breakId: (await unit.tx.statisticBreak.findFirstOrThrow({ where: { seriesId } })).id };
  });
  const [goal] = (await page()).indicators;
  expect(goal).toMatchObject({ standing: null, computed: null, broken: "Brud i marts 2021 (ny definition): tallet kan ikke sammenlignes med udgangspunktet." }); // prettier-ignore
  expect(goal!.lineWords).toContain("brud i marts 2021");
  expect(goal!.line!.breaks).toEqual([3]);
  const { chart } = await mine((unit) => planIndicatorPage(unit, { planId, indicatorId }));
  expect(chart).toMatchObject({ breaks: [{ label: "Marts 2021", words: "Ny definition" }] });
  expect(chart!.description).toContain("Serien har brud i marts 2021");
  await as(world.approver, (unit) =>
    noteIndicator(unit, { indicatorId, version: 1, standing: "watched", comment: "" }),
  );
  expect((await page()).indicators[0]).toMatchObject({ standing: "watched", computed: null });
  await mine((unit) => removeBreak(unit, { breakId }));
  expect((await page()).indicators[0]).toMatchObject({ standing: "watched", computed: "behind", broken: "" });
});

test("a series that a plan stands on can't be deleted", async () => {
  const { seriesIds } = await mine((unit) => createTable(unit, planId));
  await expect(mine((unit) => deleteSeries(unit, { seriesId: seriesIds[0]!, version: 2 }))).rejects.toMatchObject({
    code: "rule_broken",
    message: /plan/,
  });
});

test("the plan page asks the database as often for 60 series as for 3, and at most 8 times", { timeout: 120_000 }, async () => {
  const statements = () => statementsOf(page);
  await mine((unit) => createTable(unit, planId));
  await mine((unit) => createIndicator(unit, planId, owned()));
  const few = (await statements()).length;
  for (let index = 0; index < 12; index += 1)
    await mine(async (unit) => {
      await createTable(unit, planId);
      await createIndicator(unit, planId, owned());
    });
  const { tables, indicators } = await page();
  expect(tables.length * 4 + indicators.length).toBeGreaterThanOrEqual(60);
  expect((await statements()).length).toBe(few);
  expect(few).toBeLessThanOrEqual(8);
}); // prettier-ignore
