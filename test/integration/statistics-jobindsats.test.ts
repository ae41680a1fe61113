import { once } from "node:events";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { csvOfAnswer, jobindsatsForm, periodsOfAnswer } from "~/modules/statistics/jobindsats";
import { fetchJobindsats, hasJobindsats, jobindsats } from "~/modules/statistics/jobindsats-source.server";
import { listSeries, seriesById } from "~/modules/statistics/series-queries.server";
import { resetClock, setClock } from "~/platform/clock";
import { agendaWorld, type AgendaWorld } from "../factories/agendas";
import { as } from "../factories/held-meetings";
import { importing } from "../factories/statistic-files";
import { fileStore } from "~/modules/files/file-store.server";
import { ownDatabase, type OwnDatabase } from "./database";

const recorded = (name: string) => fs.readFileSync(path.resolve(import.meta.dirname, `../fixtures/jobindsats/${name}.json`), "utf8"); // prettier-ignore

interface Asked {
  method: string;
  url: string;
  key: string;
  body: unknown;
}

let database: OwnDatabase;
let world: AgendaWorld;
let server: http.Server;
let url: string;
/** what was asked, and how it is answered instead of as recorded */
let asked: Asked[];
let instead: { status: number; body: string } | null;

beforeAll(async () => {
  database = await ownDatabase();
  server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const text = Buffer.concat(parts).toString();
      asked.push({ method: request.method!, url: request.url!, key: request.headers.authorization ?? "", body: text === "" ? null : (JSON.parse(text) as unknown) }); // prettier-ignore
      const name = /\/(tables|data)\/(\w+)\/json$/.exec(request.url!);
      const answer = instead ?? { status: 200, body: recorded(`${name![1]}-${name![2]}`) };
      response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
});
beforeEach(async () => {
  setClock(new Date("2021-02-10T08:00:00Z"));
  world = await agendaWorld();
  asked = [];
  instead = null;
});
afterAll(async () => {
  resetClock();
  server.close();
  await database.drop();
});

const query = { table: "y01a02", areas: ["Rudersdal", "Hele landet"], from: "2020-12", to: "2021-01" };
const source = () => jobindsats({ url, key: "hemmelig-noegle" });
const fetched = (asks: Partial<typeof query> = {}) =>
  fetchJobindsats(world.caseworker, { ...query, ...asks }, source());

describe("the keyed API of Jobindsats", () => {
  test("is asked for the periods that the table has, and its answer goes the way of a file", async () => {
    const { fileName, fileSha256 } = await fetched();
    expect(asked).toEqual([
      { method: "GET", url: "/v2/tables/y01a02/json", key: "hemmelig-noegle", body: null },
      { method: "POST", url: "/v2/data/y01a02/json", key: "hemmelig-noegle", body: { area: ["Rudersdal", "Hele landet"], period: ["2020M12", "2021M01"] } }, // prettier-ignore
    ]);
    expect(fileName).toBe("Jobindsats Y01A02.csv");
    const content = await fileStore().read(world.caseworker.municipalityId, fileSha256);
    const imports = importing(world.caseworker);
    const report = await imports.bring(content, { newestProvisional: "ja" });
    expect(report).toMatchObject({ faults: [], counts: { newSeries: 6, new: 10, withheld: 2 }, empty: 2 });
    const { series } = await as(world.caseworker, (unit) => listSeries(unit));
    const loaded = await as(world.caseworker, (unit) => seriesById(unit, series.map(({ id }) => id))); // prettier-ignore
    const values = Object.fromEntries(series.map(({ id, title }) => [title, loaded.get(id)!.values.map(({ value, provisional }) => [value, provisional])])); // prettier-ignore
    expect(values).toEqual({
      "Antal personer, Hele landet": [[104321, false], [109876, true]],
      "Antal personer, Rudersdal": [[512, false], [3478, true]],
      "Antal personer, Rudersdal, Kvinder": [],
      "Fuldtidspersoner i pct. af arbejdsstyrken, Hele landet": [[3.4, false], [3.6, true]],
      "Fuldtidspersoner i pct. af arbejdsstyrken, Rudersdal": [[2.1, false], [2.25, true]],
      "Fuldtidspersoner i pct. af arbejdsstyrken, Rudersdal, Kvinder": [],
    }); // prettier-ignore
  });

  test("all areas are asked for by a star; quarters by their own words", async () => {
    await fetched({ areas: [], from: "2020-Q4", to: "2021-Q1" });
    expect(asked[1]!.body).toEqual({ area: "*", period: ["2020Q04", "2021Q01"] });
  });

  test.each<[string, { status: number; body: string }, RegExp]>([
    ["no key", { status: 401, body: "" }, /afviste kommunens nøgle/],
    ["no such table", { status: 404, body: "" }, /ingen tabel med det nummer/],
    ["a failure", { status: 503, body: "" }, /kunne ikke svare \(503\)/],
    ["no JSON", { status: 200, body: "<html>" }, /en måde, som systemet ikke kender/],
    ["another shape", { status: 200, body: '[{"Perioder": []}]' }, /en måde, som systemet ikke kender/],
    ["no such period", { status: 200, body: '[{"Period": ["1999M01"]}]' }, /ingen tal i de perioder/],
    ["being sent elsewhere", { status: 302, body: "" }, /svarer ikke|kunne ikke svare/],
  ])("%s is said with what to do", async (_what, answer, message) => {
    instead = answer;
    await expect(fetched()).rejects.toMatchObject({ code: "rule_broken", message: expect.stringMatching(message) });
  });

  test("one that is away is, too; without a key nothing is asked, and only the case staff asks", async () => {
    const away = jobindsats({ url: "http://127.0.0.1:1/v2", key: "x" });
    await expect(fetchJobindsats(world.caseworker, query, away)).rejects.toThrow(/Jobindsats svarer ikke/);
    expect(hasJobindsats()).toBe(false);
    await expect(fetchJobindsats(world.caseworker, query)).rejects.toThrow(/ingen nøgle til Jobindsats/);
    await expect(fetchJobindsats(world.mayor, query, source())).rejects.toMatchObject({ code: "forbidden" });
    expect(asked).toEqual([]);
  });
});

test("what is asked is checked before anybody is asked", () => {
  const ask = (fields: Record<string, string>) => jobindsatsForm.safeParse({ table: "Y01A02", from: "januar 2021", to: "2021M03", ...fields }); // prettier-ignore
  expect(ask({ areas: "Rudersdal, Hele landet" }).data).toMatchObject({ areas: ["Rudersdal", "Hele landet"], from: "2021-01", to: "2021-03" }); // prettier-ignore
  const wrong: Record<string, string>[] = [{ table: "../x" }, { table: "" }, { from: "i går" }, { to: "2021" }, { to: "december 2020" }]; // prettier-ignore
  for (const fields of wrong) expect(ask(fields).success, JSON.stringify(fields)).toBe(false);
});

test("answers of other shapes are none", () => {
  expect(periodsOfAnswer({}, { from: "2021", to: "2021" })).toBeNull();
  expect(csvOfAnswer([{ Variables: [{ Label: "A" }], Data: [["1", "2"]] }])).toBeNull();
  expect(csvOfAnswer([{ Variables: [{ Label: 'A "b"; c' }], Data: [["x;y"], [1.5]] }])).toBe(
    '"A ""b""; c"\n"x;y"\n1,5\n',
  );
});
