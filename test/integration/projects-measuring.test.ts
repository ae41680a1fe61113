import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { correctMeasurement } from "~/modules/projects/correct-measurement.server";
import { editIndicator } from "~/modules/projects/edit-indicator.server";
import { importMeasurementsForm, previewMeasurementsForm } from "~/modules/projects/import-forms";
import { importMeasurements, previewMeasurements } from "~/modules/projects/import-measurements.server";
import { correctMeasurementForm, editIndicatorForm, removeMeasurementForm } from "~/modules/projects/indicator-forms";
import { measurementTable } from "~/modules/projects/measurement-table";
import { projectPage } from "~/modules/projects/project-queries.server";
import { removeIndicator } from "~/modules/projects/remove-indicator.server";
import { removeMeasurement } from "~/modules/projects/remove-measurement.server";
import { resetClock, setClock } from "~/platform/clock";
import { csvFile } from "~/platform/table-file.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { systemIn } from "../factories/actors";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { addIndicatorTo, createProjectWith, indicatorFields, measure } from "../factories/projects";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let projectId: string;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2022-08-01T08:00:00Z"));
  world = await agendaWorld();
  projectId = (await by((unit) => createProjectWith(unit, world.committeeId))).projectId;
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const by = <T>(work: Parameters<typeof as<T>>[1], actor: Actor = world.caseworker) => as(actor, work);
const all = <T>(work: Parameters<typeof unitOfWork<ReturnType<typeof systemIn>, T>>[1]) =>
  unitOfWork(systemIn(world.municipalityId), work);
const add = (change: Record<string, string> = {}) => by((unit) => addIndicatorTo(unit, projectId, change));
const enter = (indicatorId: string, change: Record<string, string>) => by((unit) => measure(unit, indicatorId, change));
const page = (actor?: Actor) => by((unit) => projectPage(unit, projectId), actor);
const row = (id: string) => all(({ tx }) => tx.measurement.findUniqueOrThrow({ where: { id } }));

describe("an indicator", () => {
  test("has its baseline, which is a measurement at the start", async () => {
    await add({ name: "I beskæftigelse", moment: "yearAfter", baselineValue: "21", baselineOn: "januar 2018" });
    const { results } = await page();
    expect(results).toMatchObject([{ before: { shown: "21\u00a0%", when: "ved start, januar 2018" }, after: null }]);
  });

  test.each([
    [
      "a target before its baseline",
      { target: "33", targetOn: "2017-12", baselineValue: "4" },
      "targetOn",
      /projektet begynder januar 2018/,
    ],
    [
      "a target before the day of its baseline",
      { target: "33", targetOn: "2018-05", baselineValue: "4", baselineOn: "2018-06-01" },
      "targetOn",
      /udgangspunktet er fra 1\. juni 2018/,
    ],
    ["a target of over 100 %", { target: "120" }, "target", /ikke være over 100 %/],
    ["a target without a way that is good", { target: "33", direction: "" }, "direction", /hvilken vej der er god/],
    ["a date without a target", { targetOn: "2021-09" }, "target", /Skriv målet/],
    ["a scale without ends", { kind: "scale" }, "scaleMin", /laveste på skalaen/],
    ["a scale with its ends turned", { kind: "scale", scaleMin: "10", scaleMax: "1" }, "scaleMax", /over det laveste/],
    ["a baseline over 100 %", { baselineValue: "120" }, "baselineValue", /ikke være over 100 %/],
    ["a baseline of more than there are", { baselineCount: "16", baselineBase: "15" }, "baselineCount", /16 af 15/],
  ])("refuses %s at its field", async (_what, change, field, message) => {
    await expect(add(change as Record<string, string>)).rejects.toMatchObject({
      code: "rule_broken",
      field,
      message: expect.stringMatching(message) as string,
    });
    expect((await page()).indicators).toEqual([]);
  });

  test("is there once by its name, and who took part is said once", async () => {
    await add();
    await expect(add()).rejects.toMatchObject({ field: "name" });
    await add({ name: "Begyndte", kind: "count", role: "started" });
    await expect(add({ name: "Deltagere", kind: "count", role: "started" })).rejects.toMatchObject({ field: "role" });
  });

  test("can't become what its measurements don't fit, and isn't removed once it was measured", async () => {
    const indicatorId = await add({ decimals: "1" });
    const fields = indicatorFields(projectId, { decimals: "0" });
    await enter(indicatorId, { value: "40,5" });
    const edit = (change: Record<string, string>) =>
      by((unit) => editIndicator(unit, editIndicatorForm.parse({ ...fields, indicatorId, version: "1", ...change })));
    await expect(edit({})).rejects.toMatchObject({ field: "decimals" });
    await edit({ decimals: "2", name: "I job" });
    await expect(edit({ decimals: "2" })).rejects.toMatchObject({ code: "conflict" });
    await expect(by((unit) => removeIndicator(unit, { indicatorId, version: 2 }))).rejects.toMatchObject({
      code: "rule_broken",
    });
    expect((await page()).indicators).toMatchObject([{ name: "I job", decimals: 2, kind: "share" }]);
  });
});

describe("a measurement", () => {
  test("is kept with its count and base, its source and who entered it", async () => {
    const indicatorId = await add();
    const id = await enter(indicatorId, { value: "88", count: "97", base: "110", takenOn: "oktober 2021" });
    expect(await row(id)).toMatchObject({
      count: 97,
      base: 110,
      takenOn: "2021-10",
      source: "Slutevalueringen",
      enteredById: world.caseworker.userId,
    });
    expect((await page()).results).toMatchObject([{ after: { shown: "88\u00a0%", behind: "97 af 110" } }]);
  });

  test("two of one date or one moment are refused, whichever way they come; another group is another matter", async () => {
    const indicatorId = await add();
    await enter(indicatorId, { value: "40", base: "15", takenOn: "1. oktober 2021" });
    await expect(enter(indicatorId, { value: "41", moment: "during", takenOn: "01-10-2021" })).rejects.toMatchObject({
      field: "takenOn",
      message: "Der er allerede en måling ved afslutning, 1. oktober 2021. Ret den, eller vælg et andet tidspunkt.",
    });
    await expect(enter(indicatorId, { value: "41" })).rejects.toMatchObject({ field: "takenOn" });
    await enter(indicatorId, { value: "5 af 6", group: "Gennemførte turen", takenOn: "1. oktober 2021" });
    expect((await page()).results.map(({ group }) => group)).toEqual(["", "Gennemførte turen"]);
    // The database holds to it even where two write at once.
    const again = { indicatorId, moment: "during", takenOn: "2021-10-01", value: 1, source: "x" };
    await expect(all(({ tx }) => tx.measurement.create({ data: again }))).rejects.toMatchObject({ code: "P2002" });
  });

  test.each([
    ["ahead", { moment: "during", takenOn: "2022-09-01", value: "40" }, /ikke kommet endnu/],
    ["under way without a day", { moment: "during", value: "40" }, /hvilken dag eller måned/],
    ["of a start that lies after the target", { moment: "start", takenOn: "2021-10", value: "4" }, /Målet kan ikke/],
  ])("%s is refused", async (_what, change, message) => {
    const indicatorId = await add({ target: "50", targetOn: "2021-09" });
    await expect(enter(indicatorId, change as Record<string, string>)).rejects.toMatchObject({
      field: "takenOn",
      message: expect.stringMatching(message) as string,
    });
  });

  test("that is corrected keeps what it was, with the reason; so does one that is removed", async () => {
    const indicatorId = await add();
    const id = await enter(indicatorId, { value: "40", base: "15" });
    const correct = (change: Record<string, string>, version = "1") =>
      by((unit) =>
        correctMeasurement(
          unit,
          correctMeasurementForm.parse({
            measurementId: id,
            version,
            moment: "end",
            value: "40",
            base: "15",
            source: "Slutevalueringen",
            reason: "Talt forkert",
            ...change,
          }),
        ),
      );
    await expect(correct({})).rejects.toMatchObject({ message: "Der er ikke rettet noget." });
    await correct({ value: "47" });
    await expect(correct({ value: "53" })).rejects.toMatchObject({ code: "conflict" });
    const remove = removeMeasurementForm.parse({ measurementId: id, version: "2", reason: "Det var et andet projekt" });
    await by((unit) => removeMeasurement(unit, remove));
    expect((await page()).changes).toMatchObject([
      { before: "47\u00a0%, ved afslutning", after: null, reason: "Det var et andet projekt", by: "Sanne Hedegaard" },
      { before: "40\u00a0%, ved afslutning", after: "47\u00a0%, ved afslutning", reason: "Talt forkert" },
    ]);
    await expect(all(({ tx }) => tx.measurementChange.deleteMany())).rejects.toThrow();
  });
});

describe("a table from a spreadsheet", () => {
  const heading = "Indikator\tTidspunkt\tDato\tVærdi\tAntal\tUd af\tGruppe";
  const preview = (text: string) =>
    by((unit) => previewMeasurements(unit, previewMeasurementsForm.parse({ projectId, text })));
  const take = async (text: string, change: Record<string, string> = {}) => {
    const { seen } = await preview(text);
    const input = importMeasurementsForm.parse({ projectId, text, seen, ...change });
    return by((unit) => importMeasurements(unit, input));
  };

  test("is shown first, taken in whole, and changes nothing the second time", async () => {
    await add();
    await add({ name: "Trivsel", kind: "fraction" });
    const text = [
      heading,
      "i job eller uddannelse\tved start\t2018-01\t21 %",
      "I job eller uddannelse\tved afslutning\t01-10-2021\t\t6\t15",
      "I job eller uddannelse\ttre måneder efter\t\t47 %\t\t15",
      "I job eller uddannelse\t\tjuni 2021\t33\t\t",
      "Trivsel\tved afslutning\t\t4/5",
    ].join("\n");
    const plan = await preview(text);
    expect(plan.faults).toEqual([]);
    expect(plan.rows.map(({ kind, measurement }) => [kind, measurement.moment, measurement.value])).toEqual([
      ["new", "start", 21],
      ["new", "end", 40],
      ["new", "other", 47],
      ["new", "during", 33],
      ["new", "end", 80],
    ]);
    expect(await take(text)).toMatchObject({ entered: 5, unchanged: 0 });
    expect(await take(text)).toMatchObject({ entered: 0, unchanged: 5 });
  });

  test("that corrects wants a reason, and keeps the old number", async () => {
    const indicatorId = await add();
    await enter(indicatorId, { value: "40", base: "15" });
    const text = `${heading}\nI job eller uddannelse\tved afslutning\t\t47 %\t\t15`;
    await expect(take(text)).rejects.toMatchObject({ field: "reason" });
    expect(await take(text, { reason: "Ny opgørelse" })).toMatchObject({ entered: 1 });
    expect((await page()).changes).toMatchObject([{ reason: "Ny opgørelse" }]);
  });

  test("with faults names each cell, and takes nothing in", async () => {
    await add();
    const text = [
      heading,
      "I job eller uddannelse\tved start\t\t120 %",
      "I job eller uddannelse\tved afslutning\t\t\t16\t15",
      "Ukendt\tved afslutning\t\t40",
      "I job eller uddannelse\tved afslutning\t32-13-2021\t40",
      "I job eller uddannelse\tundervejs\t2021-06\t40",
      "I job eller uddannelse\tundervejs\tjuni 2021\t41",
      "I job eller uddannelse\tefter et år\t\t=cmd|' /C calc'!A0",
      "I job eller uddannelse\t\t\t40",
    ].join("\n");
    const { faults } = await preview(text);
    expect(faults.map(({ cell }) => cell)).toEqual(["D2", "E3", "A4", "C5", "C7", "D8", "B9"]);
    expect(faults[4]!.message).toBe(
      "I job eller uddannelse undervejs, juni 2021 står også i række 6. Behold kun den ene.",
    );
    await expect(take(text)).rejects.toMatchObject({
      message: expect.stringMatching(/^Der er 7 fejl i tabellen, og intet er hentet ind\. Felt D2: /) as string,
    });
    expect((await page()).indicators[0]!.measurements).toEqual([]);
  });

  test.each([
    ["Indikator\tTidspunkt\nX\tved start", /Overskriften mangler Værdi/],
    ["Indikator\tVærdi\nX\t40", /mangler Tidspunkt eller Dato/],
    ["kun en kolonne", /Der er ingen tabel/],
  ])("without its headings says which", async (text, message) => {
    expect((await preview(text)).faults).toMatchObject([
      { cell: "", message: expect.stringMatching(message) as string },
    ]);
  });

  test("that was seen before somebody else measured is shown again", async () => {
    const indicatorId = await add();
    const text = `${heading}\nI job eller uddannelse\tved afslutning\t\t47 %`;
    const { seen } = await preview(text);
    await enter(indicatorId, { value: "40" });
    const input = importMeasurementsForm.parse({ projectId, text, seen, reason: "Ny opgørelse" });
    await expect(by((unit) => importMeasurements(unit, input))).rejects.toMatchObject({ code: "conflict" });
  });

  test("handed out can be read in again as it is", async () => {
    const indicatorId = await add();
    await enter(indicatorId, { value: "40", base: "15", takenOn: "2021-10-01" });
    await enter(indicatorId, { value: "5 af 6", moment: "halfYearAfter", group: "Gennemførte turen" });
    const text = csvFile(measurementTable((await page()).indicators)).replace("\uFEFF", "");
    const plan = await preview(text);
    expect(plan.faults).toEqual([]);
    expect(plan.rows.map(({ kind }) => kind)).toEqual(["same", "same"]);
  });
});

test("only caseworkers measure; the committee reads", async () => {
  const indicatorId = await add();
  await enter(indicatorId, { value: "40" });
  for (const actor of [world.secretary, world.chair, world.member, world.mayor, world.approver]) {
    expect((await page(actor)).mayEdit).toBe(false);
    await expect(
      by((unit) => measure(unit, indicatorId, { value: "47", moment: "start" }), actor),
    ).rejects.toMatchObject({
      code: "forbidden",
    });
  }
});
