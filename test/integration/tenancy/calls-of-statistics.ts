import { addBreak } from "~/modules/statistics/add-break.server";
import { removeArea } from "~/modules/statistics/remove-area.server";
import { removeBreak } from "~/modules/statistics/remove-break.server";
import { deleteSeries } from "~/modules/statistics/delete-series.server";
import { editSeries } from "~/modules/statistics/edit-series.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { changeImport } from "~/modules/statistics/change-import.server";
import { discardImport } from "~/modules/statistics/discard-import.server";
import { importPage } from "~/modules/statistics/import-queries.server";
import { startImport } from "~/modules/statistics/start-import.server";
import { takeImport } from "~/modules/statistics/take-import.server";
import { seriesLine, seriesTable, seriesValue } from "~/modules/statistics/series-in-text.server";
import { seriesById, seriesPage } from "~/modules/statistics/series-queries.server";
import { finds, notFound, type CallTable } from "./calls";

const version = 2;
const facts = {
  measure: "Samtaler",
  area: "Kommunen",
  targetGroup: "",
  decimals: 1,
  direction: "up",
  source: "Jobindsats",
  note: "",
} as const;
const file = { fileName: "Tal.csv", fileSha256: "0".repeat(64), source: "Jobindsats", newestProvisional: false };
const choices = { sheet: 0, area: "", targetGroup: "", measure: "", point: "", newestProvisional: false, onlyKnown: false, source: "Jobindsats" } as const; // prettier-ignore

/** Statistic series: their values, imports, and what texts show of them. */
export const callsOfStatistics: CallTable = {
  addBreak: notFound((unit, { seriesId }) =>
    addBreak(unit, { seriesId, period: "2018-05", reason: "newDefinition", words: "", everySeries: true }),
  ),
  removeBreak: notFound((unit, { breakId }) => removeBreak(unit, { breakId })),
  removeArea: notFound((unit, { areaId }) => removeArea(unit, { areaId })),
  editSeries: notFound((unit, { seriesId }) => editSeries(unit, { seriesId, version, ...facts })),
  deleteSeries: notFound((unit, { unusedSeriesId: seriesId }) => deleteSeries(unit, { seriesId, version: 1 })),
  enterValues: notFound((unit, { seriesId }) =>
    enterValues(unit, {
      seriesId,
      version,
      reason: "",
      values: [{ period: "2018-06", text: "70", provisional: false }],
    }),
  ),
  startImport: notFound((unit, { seriesId }) => startImport(unit, { seriesId, ...file })),
  importPage: notFound((unit, { importId }) => importPage(unit, importId)),
  changeImport: notFound((unit, { importId }) =>
    changeImport(unit, { importId, version: 1, choices, roles: [], units: [] }),
  ),
  takeImport: notFound((unit, { importId }) => takeImport(unit, { importId, version: 1, reason: "" })),
  discardImport: notFound((unit, { importId }) => discardImport(unit, { importId })),
  seriesPage: notFound((unit, { seriesId }) => seriesPage(unit, seriesId, null)),
  seriesTable: finds((unit, { seriesId }) => seriesTable(unit, `serie:${seriesId}`)),
  seriesLine: finds((unit, { seriesId }) => seriesLine(unit, `kurve:${seriesId}`)),
  seriesValue: finds((unit, { seriesId }) => seriesValue(unit, `tal:${seriesId}/2018-05`)),
  seriesById: finds(async (unit, { seriesId }) => [...(await seriesById(unit, [seriesId])).keys()]),
};
