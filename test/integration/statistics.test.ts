import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { toPlainText } from "~/modules/richtext/document-text";
import { createSeries } from "~/modules/statistics/create-series.server";
import { deleteSeries } from "~/modules/statistics/delete-series.server";
import { editSeries } from "~/modules/statistics/edit-series.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { createSeriesForm, enterValuesForm } from "~/modules/statistics/series-forms";
import { seriesTable, seriesValue } from "~/modules/statistics/series-in-text.server";
import { listSeries, seriesPage } from "~/modules/statistics/series-queries.server";
import { createText } from "~/modules/richtext/save-text.server";
import { resetClock, setClock } from "~/platform/clock";
import { type unitOfWork } from "~/platform/unit-of-work.server";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { paragraph, richDocument, section } from "../factories/rich-documents";
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

const timeliness = {
  measure: "Rettidig aktivering",
  area: "Rudersdal",
  targetGroup: "Dagpengemodtagere under 30 år",
  unit: "percent",
  decimals: "1",
  frequency: "month",
  direction: "up",
  source: "Jobindsats",
  note: "",
};
const create = async (traits: Partial<typeof timeliness> = {}, actor: Actor = world.caseworker) =>
  (await as(actor, (unit) => createSeries(unit, createSeriesForm.parse({ ...timeliness, ...traits })))).seriesId;
const series = async (id: string) => (await as(world.caseworker, (unit) => seriesPage(unit, id, null))).series;
const page = (id: string) => as(world.caseworker, (unit) => seriesPage(unit, id, null));
const enter = async (id: string, fields: Record<string, string>, actor: Actor = world.caseworker) => {
  const version = (await series(id)).version;
  const input = enterValuesForm.parse({ seriesId: id, version, ...fields });
  return as(actor, (unit) => enterValues(unit, input));
};
const emptied = (textId: string) =>
  as(world.caseworker, ({ tx }) => tx.textDocument.update({ where: { id: textId }, data: { content: {} } }));
const laterBy = (minutes: number) => setClock(new Date(Date.parse("2018-09-10T08:00:00Z") + minutes * 60_000));

describe("a series", () => {
  test("is made once, by the case staff, and read by the administration", async () => {
    const id = await create();
    await expect(create()).rejects.toMatchObject({ code: "rule_broken", field: "measure" });
    await expect(create({ area: "Hele landet" }, world.mayor)).rejects.toMatchObject({ code: "forbidden" });
    await create({ area: "Hele landet" });
    const titles = async (actor: Actor, text = "") =>
      (await as(actor, (unit) => listSeries(unit, text))).series.map(({ title }) => title);
    expect(await titles(world.mayor)).toEqual([
      "Rettidig aktivering, Hele landet, Dagpengemodtagere under 30 år",
      "Rettidig aktivering, Rudersdal, Dagpengemodtagere under 30 år",
    ]);
    expect(await titles(world.caseworker, "rudersdal jobindsats")).toHaveLength(1);
    await expect(titles(world.member)).rejects.toMatchObject({ code: "forbidden" });
    await expect(as(world.member, (unit) => seriesPage(unit, id, null))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("is corrected from the version that was seen; fewer decimals than its values is refused", async () => {
    const id = await create();
    await enter(id, { "tal.2018-07": "71,4" });
    const { version, unit: _unit, frequency: _frequency, values: _values, withheld: _withheld, breaks: _breaks, id: _id, ...facts } = await series(id); // prettier-ignore
    const edit = (change: object, seen = version) =>
      as(world.caseworker, (unit) => editSeries(unit, { ...facts, seriesId: id, version: seen, ...change }));
    await expect(edit({ decimals: 0 })).rejects.toMatchObject({ field: "decimals" });
    await edit({ note: "Uden selvforsørgende" });
    await expect(edit({ note: "Noget andet" })).rejects.toMatchObject({ code: "conflict" });
    expect((await series(id)).note).toBe("Uden selvforsørgende");
  });

  test("is deleted only while nothing stands on it", async () => {
    const remove = async (id: string) => {
      const { version } = await series(id);
      return as(world.caseworker, (unit) => deleteSeries(unit, { seriesId: id, version }));
    };
    const id = await create();
    const { textId } = await as(world.caseworker, (unit) =>
      createText(
        unit,
        richDocument(section("Tal", paragraph("Se."), { type: "liveTable", attrs: { id: "t1", ref: `serie:${id}` } })),
      ),
    );
    await expect(remove(id)).rejects.toThrow(/En tekst viser tal/);
    await emptied(textId);
    await enter(id, { "tal.2018-07": "71,4" });
    await enter(id, { "tal.2018-07": "71,5", reason: "Ny opgørelse" });
    await expect(remove(id)).rejects.toThrow(/blevet rettet/);
    const other = await create({ area: "Hele landet" });
    await enter(other, { "tal.2018-07": "66" });
    await remove(other);
    await expect(series(other)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("values by hand", () => {
  test("several periods at once; what is final is corrected with a reason, and the old value is kept", async () => {
    const id = await create();
    await enter(id, { "tal.2018-06": "66,5", "tal.2018-07": "71,4 %", "foreloebig.2018-07": "ja", "tal.2018-08": "" });
    expect((await series(id)).values).toEqual([
      { period: "2018-06", value: 66.5, provisional: false },
      { period: "2018-07", value: 71.4, provisional: true },
    ]);
    // A provisional value becomes final without a reason; what it was is kept all the same.
    expect(await enter(id, { "tal.2018-07": "70,9" })).toMatchObject({ entered: 1, corrected: 0 });
    await expect(enter(id, { "tal.2018-06": "66,7" })).rejects.toMatchObject({ field: "reason" });
    laterBy(1);
    await enter(id, { "tal.2018-06": "66,7", reason: "Jobindsats har rettet juni" });
    laterBy(2);
    await enter(id, { "tal.2018-07": "", reason: "Hører til en anden gruppe" });
    const { corrections, series: now } = await page(id);
    expect(corrections).toMatchObject([
      { period: "2018-07", before: 70.9, after: null, reason: "Hører til en anden gruppe", by: "Sanne Hedegaard" },
      { period: "2018-06", before: 66.5, after: 66.7, reason: "Jobindsats har rettet juni" },
      { period: "2018-07", before: 71.4, after: 70.9, reason: "" },
    ]);
    expect(now.values).toEqual([{ period: "2018-06", value: 66.7, provisional: false }]);
  });

  test.each([
    ["12.5", /med komma: 12,5/],
    ["1.234", /læses som tusinder.*Mente du 1,234/],
    ["71,44", /1 decimal/],
    ["345 kr.", /tæller pct\./],
    ["mange", /er ikke et tal/],
  ])("%s is refused at its field, and nothing is written", async (text, message) => {
    const id = await create();
    await expect(enter(id, { "tal.2018-06": "66", "tal.2018-07": text })).rejects.toMatchObject({
      code: "rule_broken",
      field: "tal.2018-07",
      message: expect.stringMatching(message),
    });
    expect((await series(id)).values).toEqual([]);
  });

  test("a period ahead, no change, somebody first, somebody who may not", async () => {
    const id = await create();
    await expect(enter(id, { "tal.2018-10": "70" })).rejects.toThrow("oktober 2018 er ikke begyndt");
    await expect(enter(id, { "tal.2018-08": "" })).rejects.toThrow("ingen nye tal");
    await expect(enter(id, { "tal.2018-08": "70" }, world.approver)).rejects.toMatchObject({ code: "forbidden" });
    const stale = enterValuesForm.parse({ seriesId: id, version: 1, "tal.2018-08": "70" });
    await enter(id, { "tal.2018-08": "69" });
    await expect(as(world.caseworker, (unit) => enterValues(unit, stale))).rejects.toMatchObject({ code: "conflict" });
    expect((await series(id)).values).toMatchObject([{ value: 69 }]);
  });
});

test("in a text stand the values with source and period, and nothing of a series that isn't there", async () => {
  const id = await create();
  await enter(id, { "tal.2018-05": "66,5", "tal.2018-06": "67,1", "tal.2018-07": "71,4", "foreloebig.2018-07": "ja" });
  const ask = <T>(work: Parameters<typeof unitOfWork<Actor, T>>[1]) => as(world.member, work);
  const table = await ask((unit) => seriesTable(unit, `serie:${id}?fra=2018-06&til=2018-07`));
  const text = toPlainText(richDocument(section("Tal", table!)));
  expect(text).toMatch(/Juni 2018\s+67,1\s%\s+Juli 2018\s+71,4\s%\*/);
  expect(table!.attrs.notes).toBe("Kilde: Jobindsats, juni 2018 til juli 2018. * Foreløbigt tal.");
  expect(await ask((unit) => seriesValue(unit, `tal:${id}/2018-07`))).toMatchObject({
    words: "71,4\u00a0pct.",
    source: "Jobindsats",
    period: "juli 2018",
    provisional: true,
  });
  for (const ref of [`serie:${id}?fra=2019-01`, "serie:nej", `tal:${id}/2018-07`])
    expect(await ask((unit) => seriesTable(unit, ref))).toBeNull();
  for (const ref of [`tal:${id}/2019-01`, `tal:${id}/nu`, `serie:${id}`])
    expect(await ask((unit) => seriesValue(unit, ref))).toBeNull();
});
