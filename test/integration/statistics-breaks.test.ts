import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { addArea } from "~/modules/statistics/add-area.server";
import { addAreaForm } from "~/modules/statistics/area-forms";
import { listAreas } from "~/modules/statistics/area-queries.server";
import { addBreak } from "~/modules/statistics/add-break.server";
import { addBreakForm } from "~/modules/statistics/break-forms";
import { createSeries } from "~/modules/statistics/create-series.server";
import { editSeries } from "~/modules/statistics/edit-series.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { removeArea } from "~/modules/statistics/remove-area.server";
import { removeBreak } from "~/modules/statistics/remove-break.server";
import { createSeriesForm, enterValuesForm } from "~/modules/statistics/series-forms";
import { seriesTable } from "~/modules/statistics/series-in-text.server";
import { listSeries, seriesPage } from "~/modules/statistics/series-queries.server";
import { toPlainText } from "~/modules/richtext/document-text";
import { resetClock, setClock } from "~/platform/clock";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { richDocument, section } from "../factories/rich-documents";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2018-09-10T08:00:00Z"));
  world = await agendaWorld();
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const traits = {
  measure: "Andel i job",
  area: "Rudersdal",
  targetGroup: "",
  unit: "percent",
  decimals: "1",
  frequency: "month",
  direction: "up",
  source: "Jobindsats",
  note: "",
};
const create = async (changed: Partial<typeof traits> = {}) =>
  (await as(world.caseworker, (unit) => createSeries(unit, createSeriesForm.parse({ ...traits, ...changed }))))
    .seriesId;
const series = async (id: string) => (await as(world.caseworker, (unit) => seriesPage(unit, id, null))).series;
const enter = async (id: string, fields: Record<string, string>) => {
  const input = enterValuesForm.parse({ seriesId: id, version: (await series(id)).version, ...fields });
  return as(world.caseworker, (unit) => enterValues(unit, input));
};
const breakIn = (id: string, fields: Record<string, string>, actor: Actor = world.caseworker) =>
  as(actor, (unit) => addBreak(unit, addBreakForm.parse({ seriesId: id, period: "juni 2018", reason: "newSystem", ...fields }))); // prettier-ignore

describe("a break", () => {
  test("is dated in the series' own periods, with its reason, once; and can be taken away", async () => {
    const id = await create();
    await breakIn(id, { words: "Kommunen gik over til et andet system" });
    const [one] = (await series(id)).breaks;
    expect(one).toMatchObject({ period: "2018-06", reason: "newSystem" });
    await expect(breakIn(id, {})).rejects.toMatchObject({ field: "period" });
    await expect(breakIn(id, { period: "2. kvartal 2018" })).rejects.toThrow(/Skriv for eksempel juli 2018/);
    await expect(breakIn(id, { period: "juli 2018" }, world.mayor)).rejects.toMatchObject({ code: "forbidden" });
    expect(addBreakForm.safeParse({ seriesId: id, period: "juli 2018", reason: "other" }).success).toBe(false);
    await as(world.caseworker, (unit) => removeBreak(unit, { breakId: one!.id }));
    expect((await series(id)).breaks).toEqual([]);
    await expect(as(world.caseworker, (unit) => removeBreak(unit, { breakId: one!.id }))).rejects.toMatchObject({ code: "not_found" }); // prettier-ignore
  });

  test("of a measure is said once for all its series of the same frequency", async () => {
    const id = await create();
    const country = await create({ area: "Hele landet" });
    const [yearly, other] = [await create({ frequency: "year" }), await create({ measure: "Andel i uddannelse" })];
    await breakIn(country, {});
    expect(await breakIn(id, { everySeries: "ja", reason: "newDefinition", period: "juli 2018" })).toMatchObject({ added: 2 }); // prettier-ignore
    const breaks = await Promise.all([id, country, yearly, other].map(async (one) => (await series(one)).breaks.map(({ period }) => period))); // prettier-ignore
    expect(breaks).toEqual([["2018-07"], ["2018-06", "2018-07"], [], []]);
  });

  test("stands in the notes of a table in a text", async () => {
    const id = await create();
    await enter(id, { "tal.2018-05": "66,5", "tal.2018-07": "71,4" });
    await breakIn(id, {});
    const table = await as(world.member, (unit) => seriesTable(unit, `serie:${id}`));
    expect(table!.attrs.notes).toContain("Serien har brud i juni 2018 (nyt system).");
    const alone = await as(world.member, (unit) => seriesTable(unit, `serie:${id}?fra=2018-07`));
    expect(alone!.attrs.notes).not.toContain("brud");
  });
});

describe("a period's value", () => {
  test("is published, computed of a count and a base, or withheld by its source", async () => {
    const id = await create();
    await enter(id, { "tal.2018-05": "97 af 110", "tal.2018-06": "88,2 (97 af 110)", "tal.2018-07": "<5", "tal.2018-08": "70" }); // prettier-ignore
    const { values, withheld } = await series(id);
    expect(values).toEqual([
      { period: "2018-05", value: 88.2, provisional: false, count: 97, base: 110, derived: "97 af 110" },
      { period: "2018-06", value: 88.2, provisional: false, count: 97, base: 110 },
      { period: "2018-08", value: 70, provisional: false },
    ]);
    expect(withheld).toEqual([{ period: "2018-07", words: "<5", provisional: false }]);
    const table = await as(world.member, (unit) => seriesTable(unit, `serie:${id}`));
    expect(toPlainText(richDocument(section("Tal", table!)))).toMatch(/Maj 2018\s+88,2\s%†/);
    expect(table!.attrs.notes).toContain("† Afledt");
    const [listed] = (await as(world.caseworker, (unit) => listSeries(unit))).series;
    expect(listed).toMatchObject({ values: 3, newest: { period: "2018-08" } });
  });

  test("that is no longer withheld, or is from now on, is a correction that wants a reason and keeps what stood there", async () => {
    const id = await create();
    await enter(id, { "tal.2018-07": "<5" });
    await expect(enter(id, { "tal.2018-07": "12,5" })).rejects.toMatchObject({ field: "reason" });
    await enter(id, { "tal.2018-07": "12,5", reason: "Oplyst efter aftale" });
    setClock(new Date("2018-09-10T09:00:00Z"));
    await enter(id, { "tal.2018-07": "-", reason: "For få" });
    const { corrections } = await as(world.caseworker, (unit) => seriesPage(unit, id, null));
    expect(corrections.map(({ before, after }) => [before, after])).toEqual([[12.5, null], [null, 12.5]]); // prettier-ignore
    expect((await series(id)).values).toEqual([]);
  });

  test("over 100 pct. is no share, unless the series counts something else", async () => {
    const id = await create();
    await expect(enter(id, { "tal.2018-07": "104" })).rejects.toMatchObject({ field: "tal.2018-07" });
    const edit = async (unbounded: boolean) => {
      const { version, unit: _unit, frequency: _frequency, values: _values, withheld: _withheld, breaks: _breaks, id: _id, ...facts } = await series(id); // prettier-ignore
      return as(world.caseworker, (unit) => editSeries(unit, { ...facts, seriesId: id, version, unbounded }));
    };
    await edit(true);
    await enter(id, { "tal.2018-07": "104", "tal.2018-08": "-3,5" });
    await expect(edit(false)).rejects.toMatchObject({ field: "unbounded" });
    expect((await series(id)).unbounded).toBe(true);
    const people = await create({ unit: "persons", measure: "Tilgang", decimals: "0" });
    await expect(enter(people, { "tal.2018-07": "-3" })).rejects.toMatchObject({ field: "tal.2018-07" });
  });
});

describe("an area that was merged", () => {
  const area = (fields: Record<string, string>, actor: Actor = world.caseworker) =>
    as(actor, (unit) => addArea(unit, addAreaForm.parse(fields)));

  test("has no figures after its time, and the one that it became part of none before", async () => {
    await area({ name: "Birkerød", validTo: "2006-12-31", successor: "Rudersdal" });
    const { areaId } = await area({ name: "Rudersdal", validFrom: "2007-01-01" });
    const birkeroed = await create({ area: "Birkerød" });
    await expect(enter(birkeroed, { "tal.2018-05": "66,5" })).rejects.toMatchObject({
      field: "tal.2018-05",
      message: expect.stringMatching(/en del af Rudersdal. Brug Rudersdal/),
    });
    await enter(birkeroed, { "tal.2006-12": "66,5" });
    const rudersdal = await create();
    await expect(enter(rudersdal, { "tal.2006-12": "66,5" })).rejects.toThrow(/findes først fra 1. januar 2007/);
    await as(world.caseworker, (unit) => removeArea(unit, { areaId }));
    await enter(rudersdal, { "tal.2006-12": "66,5" });
    expect((await as(world.mayor, listAreas)).areas).toMatchObject([{ name: "Birkerød", validTo: "2006-12-31" }]);
  });

  test("is said once, with dates in order, by the case staff", async () => {
    await area({ name: "Søllerød", validTo: "2006-12-31", successor: "Rudersdal" });
    await expect(area({ name: "Søllerød", validTo: "2007-12-31" })).rejects.toMatchObject({ field: "name" });
    await expect(area({ name: "Hørsholm", validTo: "2007-12-31" }, world.mayor)).rejects.toMatchObject({ code: "forbidden" }); // prettier-ignore
    for (const fields of [
      { name: "Ry" },
      { name: "Ry", validFrom: "2007-01-01", successor: "Skanderborg" },
      { name: "Ry", validFrom: "2007-01-01", validTo: "2006-12-31" },
      { name: "Ry", validTo: "2006-02-31" },
    ])
      expect(addAreaForm.safeParse(fields).success, JSON.stringify(fields)).toBe(false);
  });
});
