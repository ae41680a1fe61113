import { addArea } from "~/modules/statistics/add-area.server";
import { addBreak } from "~/modules/statistics/add-break.server";
import { createSeries } from "~/modules/statistics/create-series.server";
import { startImport } from "~/modules/statistics/start-import.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "~/modules/identity/actor";

const timeliness = {
  measure: "Rettidig aktivering",
  area: "Kommunen",
  targetGroup: "",
  unit: "percent",
  decimals: 1,
  frequency: "month",
  direction: "up",
  source: "Jobindsats",
  note: "",
} as const;

/** A series with these values by month: { "2018-05": "66,5" }. */
export async function createSeriesWith(
  unit: Unit<Actor>,
  values: Record<string, string>,
  traits: Partial<Parameters<typeof createSeries>[1]> = {},
): Promise<string> {
  const { seriesId } = await createSeries(unit, { ...timeliness, ...traits });
  const entered = Object.entries(values).map(([period, text]) => ({ period, text, provisional: false }));
  if (entered.length > 0) await enterValues(unit, { seriesId, version: 1, reason: "", values: entered });
  return seriesId;
}

/** A series with a value and a break, one that nothing stands on, and an area that was merged. */
export async function seriesOf(unit: Unit<Actor>) {
  const seriesId = await createSeriesWith(unit, { "2018-05": "66,5", "2018-06": "68" });
  const unusedSeriesId = await createSeriesWith(unit, {}, { area: "Hele landet" });
  await addBreak(unit, { seriesId, period: "2018-04", reason: "newSystem", words: "", everySeries: false });
  const { id: breakId } = await unit.tx.statisticBreak.findFirstOrThrow({ select: { id: true } });
  const gone = { name: "Birkerød", validFrom: null, validTo: "2006-12-31", successor: "Rudersdal" };
  const { areaId } = await addArea(unit, gone);
  return { seriesId, unusedSeriesId, breakId, areaId, importId: await importOf(unit) };
}

/** A file that is read and waits to be taken; its bytes lie nowhere. */
async function importOf(unit: Unit<Actor>): Promise<string> {
  const named = { fileName: "Hemmelig.csv", fileSha256: "0".repeat(64), source: "Jobindsats" };
  const { importId } = await startImport(unit, { seriesId: "", newestProvisional: false, ...named });
  const counts = { newSeries: 1, new: 1, updated: 0, firmed: 0, corrected: 0, same: 0, withheld: 0 };
  const found = { sheets: ["Hemmelig"], sheet: 0, hiddenSheets: [], columns: [], measures: [], areas: 1, rows: 1, empty: 0, periods: [], newSeries: [], changes: [], faults: [], ambiguous: null, seen: "" }; // prettier-ignore
  await unit.tx.statisticImport.update({
    where: { id: importId },
    data: { state: "ready", report: { ...found, counts } },
  });
  return importId;
}
