import { execFileSync } from "node:child_process";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { fileStore } from "~/modules/files/file-store.server";
import type { Actor } from "~/modules/identity/actor";
import { startImportForm } from "~/modules/statistics/import-choices";
import { importPage, type ImportPageData } from "~/modules/statistics/import-queries.server";
import { startImport } from "~/modules/statistics/start-import.server";
import { takeImport } from "~/modules/statistics/take-import.server";
import { unitOfWork } from "~/platform/unit-of-work.server";
import { agendaWorld } from "../factories/agendas";

export const rowCount = 1_000_000;
const areas = 98;
const groups = 50;

export interface StatisticsBench {
  /** seconds from the file to what it would change, and from the order until it is written */
  seen: number;
  taken: number;
  /** the app and the process that reads the file for it, together at their largest; before, the app alone */
  peakMB: number;
  restMB: number;
}

/** A file of a million rows, as the pages bring it: read and shown by the app's own worker, then taken by it. */
export async function benchStatistics(appPid: number): Promise<StatisticsBench> {
  const world = await agendaWorld();
  const actor: Actor = world.caseworker;
  const { sha256 } = await fileStore().put(actor.municipalityId, Readable.from(file()));
  const restMB = residentMB(appPid);
  const memory = watched(appPid);
  const [shown, seen] = await timed(async () => {
    const input = startImportForm.parse({ source: "Jobindsats", fileName: "Stor.csv", fileSha256: sha256, newestProvisional: "ja" }); // prettier-ignore
    const { importId } = await unitOfWork(actor, (unit) => startImport(unit, input));
    return until(actor, importId, "ready");
  });
  const { report } = shown;
  if (report!.faults.length > 0 || report!.counts.new !== rowCount || report!.counts.newSeries !== areas * groups)
    throw new Error(`The file was read as ${JSON.stringify(report!.counts)} with ${report!.faults.length} faults.`);
  const [, taken] = await timed(async () => {
    await unitOfWork(actor, (unit) => takeImport(unit, { importId: shown.id, version: shown.version, reason: "" }));
    return until(actor, shown.id, "taken");
  });
  const peakMB = memory.end();
  await assertWritten(actor);
  return { seen, taken, peakMB, restMB };
}

/** The value of a row, and what it looks like in the file: every kind of notation there is. */
const valueOf = (row: number): number => ((row * 7919) % 100_000) / 10;
const written = (row: number): string => {
  const [whole = "", decimal = "0"] = valueOf(row).toFixed(1).split(".");
  return `${whole.length > 3 ? `${whole.slice(0, -3)}.${whole.slice(-3)}` : whole},${decimal}`;
};

function* file(): Generator<Uint8Array> {
  let piece = "\uFEFFOmråde;Målgruppe;Periode;Udgift i kr.\r\n";
  for (let row = 0; row < rowCount; row += 1) {
    const [area, group, month] = [row % areas, Math.floor(row / areas) % groups, Math.floor(row / (areas * groups))];
    const period = `${2005 + Math.floor(month / 12)}M${String((month % 12) + 1).padStart(2, "0")}`;
    piece += `Kommune ${area};Målgruppe ${group};${period};${written(row)}\r\n`;
    if (piece.length < 1_000_000) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}

/** A fast import that is wrong is worth nothing: every value is summed up, and the newest month alone is provisional. */
async function assertWritten(actor: Actor): Promise<void> {
  let [sum, newest] = [0, 0];
  const months = Math.ceil(rowCount / (areas * groups));
  for (let row = 0; row < rowCount; row += 1) {
    sum += Math.round(valueOf(row) * 10);
    if (Math.floor(row / (areas * groups)) === months - 1) newest += 1;
  }
  const [found] = await unitOfWork(
    actor,
    ({ tx }) => tx.$queryRaw<{ values: number; series: number; sum: number; provisional: number; lone: boolean }[]>`
      SELECT count(*)::int AS values, count(DISTINCT series_id)::int AS series, (sum(value) * 10)::float8 AS sum,
             count(*) FILTER (WHERE provisional)::int AS provisional,
             bool_and(period = (SELECT max(period) FROM statistic_value)) FILTER (WHERE provisional) AS lone
      FROM statistic_value`,
    { timeout: 60_000 },
  );
  const wanted = { values: rowCount, series: areas * groups, sum, provisional: newest, lone: true };
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`Written is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}.`);
}

async function until(actor: Actor, importId: string, state: ImportPageData["state"]): Promise<ImportPageData> {
  for (const end = performance.now() + 600_000; performance.now() < end; await sleep(100)) {
    const page = await unitOfWork(actor, (unit) => importPage(unit, importId));
    if (page.problem !== "") throw new Error(page.problem);
    if (page.state === state) return page;
  }
  throw new Error(`The import didn't become ${state} within ten minutes.`);
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await work();
  return [result, (performance.now() - started) / 1000];
}

/** Resident memory of the app and of its processes that read files, looked at ten times a second. */
function watched(appPid: number) {
  let peak = 0;
  const timer = setInterval(() => {
    const lines = execFileSync("ps", ["-eo", "pid=,ppid=,rss=,args="], { encoding: "utf8" }).split("\n");
    let kB = 0;
    for (const line of lines) {
      const [, pid, parent, rss, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      if (Number(pid) === appPid || (Number(parent) === appPid && command?.includes("file-reader"))) kB += Number(rss);
    }
    peak = Math.max(peak, kB / 1024);
  }, 100);
  return {
    end: () => {
      clearInterval(timer);
      return Math.round(peak);
    },
  };
}

const residentMB = (pid: number): number =>
  Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024);
