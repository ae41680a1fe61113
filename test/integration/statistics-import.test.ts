import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/modules/identity/actor";
import { addArea } from "~/modules/statistics/add-area.server";
import { createSeries } from "~/modules/statistics/create-series.server";
import { discardImport } from "~/modules/statistics/discard-import.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { openImports } from "~/modules/statistics/import-queries.server";
import { createSeriesForm, enterValuesForm } from "~/modules/statistics/series-forms";
import { listSeries, seriesPage } from "~/modules/statistics/series-queries.server";
import { takeImport } from "~/modules/statistics/take-import.server";
import { resetClock, setClock } from "~/platform/clock";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { importing } from "../factories/statistic-files";
import { xlsx } from "../fixtures/files/office-documents";
import { ownDatabase, type OwnDatabase } from "./database";

let database: OwnDatabase;
let world: AgendaWorld;
let imports: ReturnType<typeof importing>;

beforeAll(async () => (database = await ownDatabase()));
beforeEach(async () => {
  setClock(new Date("2018-09-10T08:00:00Z"));
  world = await agendaWorld();
  imports = importing(world.caseworker);
});
afterAll(async () => {
  resetClock();
  await database.drop();
});

const traits = {
  measure: "Rettidig aktivering",
  area: "Rudersdal",
  targetGroup: "",
  unit: "percent",
  decimals: "1",
  frequency: "month",
  direction: "up",
  source: "Jobindsats",
  note: "",
};
const create = async (changed: Partial<typeof traits> & { unbounded?: "ja" } = {}) =>
  (await as(world.caseworker, (unit) => createSeries(unit, createSeriesForm.parse({ ...traits, ...changed }))))
    .seriesId;
const enter = async (id: string, fields: Record<string, string>) => {
  const { version } = (await as(world.caseworker, (unit) => seriesPage(unit, id, null))).series;
  return as(world.caseworker, (unit) => enterValues(unit, enterValuesForm.parse({ seriesId: id, version, ...fields })));
};
/** Every series with its values: "Mål, Område" → { "2018-05": 66.5 }; provisional ones with a star, withheld ones as they are said. */
async function all(actor: Actor = world.caseworker): Promise<Record<string, Record<string, number | string>>> {
  const { series } = await as(actor, (unit) => listSeries(unit));
  const pages = await Promise.all(series.map(({ id }) => as(actor, (unit) => seriesPage(unit, id, null))));
  return Object.fromEntries(
    pages.map(({ series: { values, withheld } }, index) => [
      series[index]!.title,
      Object.fromEntries([
        ...values.map(({ period, value, provisional }) => [period, provisional ? `${value}*` : value]),
        ...withheld.map(({ period, words }) => [period, words]),
      ]) as Record<string, number | string>,
    ]),
  );
}

describe("a file's layout is recognised", () => {
  const wanted = {
    "Antal personer, Hele landet, A-dagpenge": { "2018-05": 85123, "2018-06": 84012 },
    "Antal personer, Rudersdal, A-dagpenge": { "2018-05": 3478, "2018-06": 512 },
    "Rettidige samtaler (pct.), Hele landet, A-dagpenge": { "2018-05": 70.2, "2018-06": 71 },
    "Rettidige samtaler (pct.), Rudersdal, A-dagpenge": { "2018-05": 66.5, "2018-06": 67.1 },
  };
  const columns = [
    "Udtræk fra Jobindsats",
    "",
    "Område;Målgruppe;Periode;Antal personer;Rettidige samtaler (pct.)",
    "Hele landet;A-dagpenge;Maj 2018;85.123;70,2",
    "Hele landet;A-dagpenge;Jun 2018;84.012;71,0",
    "Rudersdal;A-dagpenge;2018M05;3478;66,5",
    "Rudersdal;A-dagpenge;juni 2018;512;67,1",
    "Kilde: Jobindsats",
  ].join("\r\n");
  const long = [
    "Måling;Område;Ydelse;Periode;Værdi",
    "Antal personer;Hele landet;A-dagpenge;2018M05;85123",
    "Antal personer;Hele landet;A-dagpenge;2018M06;84012",
    "Antal personer;Rudersdal;A-dagpenge;2018M05;3478",
    "Antal personer;Rudersdal;A-dagpenge;2018M06;512",
    "Rettidige samtaler (pct.);Hele landet;A-dagpenge;2018M05;70,2",
    "Rettidige samtaler (pct.);Hele landet;A-dagpenge;2018M06;71",
    "Rettidige samtaler (pct.);Rudersdal;A-dagpenge;2018M05;66,5",
    "Rettidige samtaler (pct.);Rudersdal;A-dagpenge;2018M06;67,1",
  ].join("\n");
  const periods = [
    "Måling;Område;Ydelse;2018M05;2018M06",
    "Antal personer;Hele landet;A-dagpenge;85123;84012",
    "Antal personer;Rudersdal;A-dagpenge;3478;512",
    "Rettidige samtaler (pct.);Hele landet;A-dagpenge;70,2;71,0",
    "Rettidige samtaler (pct.);Rudersdal;A-dagpenge;66,5;67,1",
  ].join("\n");

  test.each([
    ["a column for each measure", columns, { point: "thousands" }],
    ["a row for each value", long, null],
    ["a column for each period", periods, null],
  ])("%s", async (_layout, file, changes) => {
    const importId = await imports.read(file);
    if (changes) {
      expect((await imports.page(importId)).report!.ambiguous).toEqual({ cell: "D4", text: "85.123" });
      await imports.change(importId, changes);
    }
    const { report, state } = await imports.page(importId);
    expect(state).toBe("ready");
    expect(report!.faults).toEqual([]);
    expect(report!.counts).toMatchObject({ newSeries: 4, new: 8, same: 0 });
    expect(await all()).toEqual({});
    await imports.take(importId);
    expect(await imports.page(importId)).toMatchObject({ state: "taken", report: { counts: { new: 8 } } });
    expect(await all()).toEqual(wanted);
    const { series } = await as(world.caseworker, (unit) => listSeries(unit));
    expect(series.map(({ unit, decimals, source }) => [unit, decimals, source])).toEqual([
      ["persons", 0, "Jobindsats"],
      ["persons", 0, "Jobindsats"],
      ["percent", 1, "Jobindsats"],
      ["percent", 1, "Jobindsats"],
    ]);
    // The same file again changes nothing.
    const again = await imports.read(file);
    if (changes) await imports.change(again, changes);
    expect((await imports.page(again)).report!.counts).toMatchObject({ newSeries: 0, new: 0, corrected: 0, updated: 0, firmed: 0, same: 8 }); // prettier-ignore
    await expect(imports.take(again)).rejects.toThrow(/står der allerede/);
  });

  test("a workbook's values are as it shows them", async () => {
    const cells = {
      'A1|t="s"': "<v>0</v>",
      'B1|t="s"': "<v>1</v>",
      'C1|t="s"': "<v>2</v>",
      'A2|t="s"': "<v>3</v>",
      'B2|s="1"': "<v>43221</v>",
      'C2|s="2"': "<v>66.5432</v>",
      'A3|t="s"': "<v>3</v>",
      'B3|s="1"': "<v>43252</v>",
      'C3|s="3"': "<v>0.674</v>",
    };
    const book = xlsx([{ name: "Tal", cells }], ["Område", "Periode", "Andel", "Rudersdal"], ["mmm-yy", "0.0", "0%"]);
    await imports.bring(book);
    expect(await all()).toEqual({ "Andel, Rudersdal": { "2018-05": 66.5, "2018-06": 67 } });
  });

  test("what the file doesn't say, its series or its reader does", async () => {
    const id = await create();
    const report = await imports.bring("Periode;Procent\n2018-05;66,5\n2018-06;67,1\n", { seriesId: id });
    expect(report.counts).toMatchObject({ newSeries: 0, new: 2 });
    expect(await all()).toEqual({ "Rettidig aktivering, Rudersdal": { "2018-05": 66.5, "2018-06": 67.1 } });
    const other = await imports.read("Tidspunkt;Mængde\n2018-05;66\n2018-06;67\n");
    expect((await imports.page(other)).report!.faults).toMatchObject([{ cell: null, message: expect.stringContaining("Område") }]); // prettier-ignore
    await imports.change(other, { area: "Hillerød", measure: "Antal borgere", targetGroup: "Unge" });
    await imports.take(other);
    expect(await all()).toMatchObject({ "Antal borgere, Hillerød, Unge": { "2018-05": 66, "2018-06": 67 } });
  });

  test("columns and units are corrected by hand; only known series are taken where that is wanted", async () => {
    await create({ measure: "Kontakt", unit: "days", decimals: "0" });
    const importId = await imports.read("Sted;Tid;Kontakt;Note\nRudersdal;2018-05;12;7\nHillerød;2018-05;13;8\n");
    const { report } = await imports.page(importId);
    expect(report!.columns.map(({ role }) => role)).toEqual(["group", "period", "value", "value"]);
    await imports.change(importId, { "kolonne.0": "area", "kolonne.3": "ignore", onlyKnown: "ja" });
    expect((await imports.page(importId)).report!.counts).toMatchObject({ newSeries: 0, new: 1 });
    await imports.change(importId, { "enhed.0": "kroner" });
    const later = (await imports.page(importId)).report!;
    expect(later.measures).toEqual([{ measure: "Kontakt", unit: "days", decimals: 0, known: true }]);
    await imports.take(importId);
    expect(await all()).toEqual({ "Kontakt, Rudersdal": { "2018-05": 12 } });
  });
});

describe("what the file says beside numbers", () => {
  test("provisional ones stay so until a later file has them; what is withheld is kept as it is said", async () => {
    const heading = "Område;Periode;Antal personer\n";
    const august = `${heading}Rudersdal;2018M06;<5\nRudersdal;2018M07;-\nRudersdal;2018M08;41*\nHillerød;2018M08;60\n`;
    await imports.bring(august, { newestProvisional: "ja" });
    expect(await all()).toEqual({
      "Antal personer, Hillerød": { "2018-08": "60*" },
      "Antal personer, Rudersdal": { "2018-06": "<5", "2018-07": "-", "2018-08": "41*" },
    });
    setClock(new Date("2018-10-10T08:00:00Z"));
    const september = `${heading}Rudersdal;2018M08;43\nRudersdal;2018M09;44\nHillerød;2018M08;60\n`;
    const report = await imports.bring(september, { newestProvisional: "ja" });
    expect(report.counts).toMatchObject({ new: 1, updated: 1, firmed: 1, corrected: 0 });
    expect(report.changes).toMatchObject([
      { title: "Antal personer, Rudersdal", period: "2018-08", before: 41, after: 43, kind: "updated" },
      { title: "Antal personer, Hillerød", before: 60, after: 60, kind: "firmed" },
    ]);
    expect(await all()).toEqual({
      "Antal personer, Hillerød": { "2018-08": 60 },
      "Antal personer, Rudersdal": { "2018-06": "<5", "2018-07": "-", "2018-08": 43, "2018-09": "44*" },
    });
    // The older file again takes nothing back, but 41 would be a correction of a final value.
    const older = await imports.read(august, { newestProvisional: "ja" });
    expect((await imports.page(older)).report!.counts).toMatchObject({ new: 0, corrected: 1, same: 3 });
  });

  test("a final value is corrected with a reason, and the old one is kept; all or nothing", async () => {
    const id = await create();
    await enter(id, { "tal.2018-05": "66,5", "tal.2018-06": "67,1" });
    const importId = await imports.read(
      "Område;Periode;Rettidig aktivering\nRudersdal;2018-05;66,9\nRudersdal;2018-07;70\n",
    );
    await expect(imports.take(importId)).rejects.toMatchObject({ field: "reason" });
    expect(await all()).toEqual({ "Rettidig aktivering, Rudersdal": { "2018-05": 66.5, "2018-06": 67.1 } });
    await imports.take(importId, "Jobindsats har rettet maj");
    expect(await all()).toEqual({
      "Rettidig aktivering, Rudersdal": { "2018-05": 66.9, "2018-06": 67.1, "2018-07": 70 },
    });
    const { corrections } = await as(world.caseworker, (unit) => seriesPage(unit, id, null));
    expect(corrections).toMatchObject([{ before: 66.5, after: 66.9, reason: "Jobindsats har rettet maj", by: "Sanne Hedegaard" }]); // prettier-ignore
    const events = await as(world.caseworker, ({ tx }) => tx.auditEvent.findMany({ where: { kind: "statistics.imported" } })); // prettier-ignore
    expect(events).toMatchObject([{ data: { file: "Tal.csv", count: 2, corrected: 1, newSeries: 0 } }]);
  });
});

describe("what can't be taken is said at its cell, and nothing is written", () => {
  const heading = "Område;Periode;Rettidig aktivering";
  test.each<[string, string[], [string | null, RegExp][]]>([
    ["periods that don't exist", ["Rudersdal;2018M13;66", "Rudersdal;2017QMAT02;66", "Rudersdal;;66"], [["B2", /“2018M13” er ikke en periode, der findes/], ["B3", /et løbende år/], ["B4", /Perioden mangler/]]], // prettier-ignore
    ["a period ahead", ["Rudersdal;2018M10;66"], [["B2", /oktober 2018 er ikke begyndt/]]],
    ["no number", ["Rudersdal;2018M05;ca. 66", "Rudersdal;2018M06;12.5"], [["C2", /er ikke et tal/], ["C3", /med komma: 12,5/]]], // prettier-ignore
    ["more than a share", ["Rudersdal;2018M05;104"], [["C2", /er ikke en andel/]]],
    ["too many decimals", ["Rudersdal;2018M05;66,12345"], [["C2", /flere decimaler, end en serie kan have/]]],
    ["another unit", ["Rudersdal;2018M05;66 kr."], [["C2", /tæller pct\./]]],
    ["no area", [";2018M05;66"], [["A2", /Området mangler/]]],
    ["an area that was merged", ["Birkerød;2018M05;66", "Rudersdal;2018M05;66"], [["A2", /en del af Rudersdal\. Brug Rudersdal/]]], // prettier-ignore
    ["the same period twice", ["Rudersdal;2018M05;66", "Rudersdal;maj 2018;67"], [["C3", /maj 2018 står to gange .* også i felt C2/]]], // prettier-ignore
    ["the same series in other letters", ["Rudersdal;2018M05;66", "RUDERSDAL;2018M05;67"], [["C3", /står to gange/]]],
  ])("%s", async (_what, rows, faults) => {
    const gone = { name: "Birkerød", validFrom: null, validTo: "2006-12-31", successor: "Rudersdal" };
    await as(world.caseworker, (unit) => addArea(unit, gone));
    const importId = await imports.read([heading, ...rows].join("\n"));
    const { report, state } = await imports.page(importId);
    expect(state).toBe("ready");
    expect(report!.faults.map(({ cell }) => cell)).toEqual(faults.map(([cell]) => cell));
    for (const [index, [, message]] of faults.entries()) expect(report!.faults[index]!.message).toMatch(message);
    await expect(imports.take(importId)).rejects.toThrow(/fejl i filen/);
    expect(await all()).toEqual({});
  });

  test("a series takes its own decimals, and its own idea of a share", async () => {
    await create({ decimals: "0" });
    await imports.read(`${heading}\nRudersdal;2018M05;66,5\n`);
    const finer = await imports.read(`${heading}\nRudersdal;2018M05;66,5\n`);
    expect((await imports.page(finer)).report!.faults).toMatchObject([{ cell: "C2", message: expect.stringMatching(/flere decimaler end serierne/) }]); // prettier-ignore
    const over = await imports.read(`${heading}\nRudersdal;2018M05;166\n`);
    expect((await imports.page(over)).report!.faults).toMatchObject([{ cell: "C2", message: expect.stringMatching(/er ikke en andel/) }]); // prettier-ignore
    const change = "Område;Periode;Udvikling i pct.\nRudersdal;2018M05;-4,5\nRudersdal;2018M06;120\n";
    expect((await imports.bring(change)).counts).toMatchObject({ new: 2 });
  });

  test("of the many series that a file may make the list gives as many as are asked for, and says how many there are", async () => {
    const rows = Array.from({ length: 12 }, (_, number) => `Kommune ${number + 10};2018M05;${number}`);
    await imports.bring(["Område;Periode;Antal personer", ...rows].join("\n"));
    const listed = (text: string, most?: number) => as(world.caseworker, (unit) => listSeries(unit, text, most));
    expect(await listed("", 5)).toMatchObject({ found: 12, all: 12, series: { length: 5 } });
    expect(await listed("kommune 12", 5)).toMatchObject({ found: 1, all: 12, series: { length: 1 } });
    expect((await listed("")).series).toHaveLength(12);
  });

  test("an area of a row with many numbers is wrong once", async () => {
    await as(world.caseworker, (unit) => addArea(unit, { name: "Birkerød", validFrom: null, validTo: "2006-12-31", successor: "Rudersdal" })); // prettier-ignore
    const importId = await imports.read("Område;Periode;Antal personer;Point\nBirkerød;2018M05;12;3\n");
    expect((await imports.page(importId)).report!.faults).toMatchObject([{ cell: "A2" }]);
  });

  test("people are never fewer than none; a change, a balance and what a series says is one may be", async () => {
    const file = (measure: string, area = "Rudersdal") =>
      `Område;Periode;${measure}\n${area};2018M05;12\n${area};2018M06;-3\n`;
    const faultsOf = async (text: string) => (await imports.page(await imports.read(text))).report!.faults;
    const refused = [
      {
        cell: "C3",
        message: expect.stringMatching(
          /^[-−]3 er ikke et antal (?:fuldtids)?personer: det er aldrig under 0/,
        ) as string,
      },
    ];
    expect(await faultsOf(file("Antal personer"))).toEqual(refused);
    expect(await faultsOf(file("Fuldtidspersoner"))).toEqual(refused);
    expect(await faultsOf(file("Nettoledige personer"))).toEqual(refused);
    for (const measure of ["Ændring i antal personer", "Saldo, personer", "Udgift i kroner", "Point"])
      expect(await faultsOf(file(measure))).toEqual([]);
    // A series that is there says itself what it is, also of another area.
    await create({ measure: "Tilgang", unit: "persons", decimals: "0" });
    expect(await faultsOf(file("Tilgang"))).toEqual(refused);
    await create({ measure: "Bevægelse", unit: "persons", decimals: "0", unbounded: "ja" });
    expect(await faultsOf(file("Bevægelse"))).toEqual([]);
    expect((await imports.bring(file("Bevægelse", "Hele landet"))).counts).toMatchObject({ newSeries: 1, new: 2 });
  });

  test.each<[string, string | Uint8Array, string, RegExp]>([
    ["a formula", `${heading}\nRudersdal;2018M05;=cmd|' /C calc'!A0\n`, "Tal.csv", /Arket “Tal”, felt C2: .*formel/],
    ["no table", "Kun en linje\n", "Tal.csv", /er ikke en tabel/],
    ["no spreadsheet", Buffer.from("%PDF-1.7"), "Tal.csv", /en PDF/],
  ])("%s is refused as a file, and another can be chosen", async (_what, content, name, message) => {
    const importId = await imports.read(content, {}, name);
    const { state, problem, report } = await imports.page(importId);
    expect([state, report]).toEqual(["refused", null]);
    expect(problem).toMatch(message);
  });
});

describe("an import under way", () => {
  const file = "Område;Periode;Rettidig aktivering\nRudersdal;2018-05;66,5\n";

  test("what was shown is what is written: a change meanwhile shows it again", async () => {
    const id = await create();
    const importId = await imports.read(file);
    await enter(id, { "tal.2018-05": "10" });
    await imports.take(importId, "");
    expect(await imports.page(importId)).toMatchObject({
      state: "ready",
      problem: expect.stringContaining("Intet er hentet ind"),
      report: { counts: { new: 0, corrected: 1 } },
    });
    expect(await all()).toEqual({ "Rettidig aktivering, Rudersdal": { "2018-05": 10 } });
  });

  test("its job done twice is done once, and the file is let go", async () => {
    const importId = await imports.read(file);
    await imports.take(importId);
    await imports.work(importId);
    await Promise.all([imports.work(importId), imports.work(importId)]);
    expect(await all()).toEqual({ "Rettidig aktivering, Rudersdal": { "2018-05": 66.5 } });
    const kept = await as(world.caseworker, ({ tx }) => tx.statisticImport.findMany({ select: { fileSha256: true } }));
    expect(kept).toEqual([{ fileSha256: null }]);
    await expect(as(world.caseworker, (unit) => discardImport(unit, { importId }))).rejects.toMatchObject({ code: "conflict" }); // prettier-ignore
  });

  test("two who take the same file: one does", async () => {
    const importId = await imports.read(file);
    const { version } = await imports.page(importId);
    const take = () => as(world.caseworker, (unit) => takeImport(unit, { importId, version, reason: "" }));
    await take();
    await expect(take()).rejects.toMatchObject({ code: "conflict" });
    await Promise.all([imports.work(importId), imports.work(importId)]);
    expect(await all()).toEqual({ "Rettidig aktivering, Rudersdal": { "2018-05": 66.5 } });
  });

  test("it can be let go, and only the case staff brings figures", async () => {
    const importId = await imports.read(file);
    expect(await as(world.caseworker, openImports)).toMatchObject([{ id: importId, state: "ready" }]);
    await as(world.caseworker, (unit) => discardImport(unit, { importId }));
    expect(await as(world.caseworker, openImports)).toEqual([]);
    await expect(importing(world.mayor).read(file)).rejects.toMatchObject({ code: "forbidden" });
    await expect(importing(world.mayor).page(importId)).rejects.toMatchObject({ code: "forbidden" });
  });
});
