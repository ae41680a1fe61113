import { addBreak } from "~/modules/statistics/add-break.server";
import { removeArea } from "~/modules/statistics/remove-area.server";
import { removeBreak } from "~/modules/statistics/remove-break.server";
import { deleteSeries } from "~/modules/statistics/delete-series.server";
import { editSeries } from "~/modules/statistics/edit-series.server";
import { enterValues } from "~/modules/statistics/enter-values.server";
import { importValues, previewImport } from "~/modules/statistics/import-values.server";
import { seriesTable, seriesValue } from "~/modules/statistics/series-in-text.server";
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
const file = {
  text: "Periode;Andel\n2018-06;70,1\n",
  periodColumn: null,
  valueColumn: null,
  areaColumn: null,
  point: "",
  newestProvisional: false,
  reason: "",
} as const;

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
  previewImport: notFound((unit, { seriesId }) => previewImport(unit, { seriesId, ...file })),
  importValues: notFound((unit, { seriesId }) =>
    importValues(unit, { seriesId, ...file, seen: `${seriesId}:${version}` }),
  ),
  seriesPage: notFound((unit, { seriesId }) => seriesPage(unit, seriesId, null)),
  seriesTable: finds((unit, { seriesId }) => seriesTable(unit, `serie:${seriesId}`)),
  seriesValue: finds((unit, { seriesId }) => seriesValue(unit, `tal:${seriesId}/2018-05`)),
  seriesById: finds(async (unit, { seriesId }) => [...(await seriesById(unit, [seriesId])).keys()]),
};
