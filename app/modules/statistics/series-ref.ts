import { frequencyOf, type Period } from "./period";

/** Which part of a series a text shows: "serie:<id>?fra=2018-01&til=2018-07" (a table), "tal:<id>/2018-07" (one number). */
export type SeriesRef =
  | { kind: "table"; seriesId: string; from: Period | null; to: Period | null }
  | { kind: "value"; seriesId: string; period: Period };

const id = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const tableRef = new RegExp(`^serie:(${id})(?:\\?(.*))?$`, "i");
const chartRef = new RegExp(`^kurve:(${id})$`, "i");
const valueRef = new RegExp(`^tal:(${id})/(.+)$`, "i");

/** @returns null for what refers to no series, or to no period */
export function readSeriesRef(ref: string): SeriesRef | null {
  const value = valueRef.exec(ref);
  if (value) return frequencyOf(value[2]!) ? { kind: "value", seriesId: value[1]!, period: value[2]! } : null;
  const table = tableRef.exec(ref);
  if (!table) return null;
  const search = new URLSearchParams(table[2] ?? "");
  const [from, to] = [search.get("fra"), search.get("til")];
  if ([from, to].some((period) => period !== null && frequencyOf(period) === null)) return null;
  return { kind: "table", seriesId: table[1]!, from, to };
}

/** A whole series as a line: "kurve:<id>". */
export const writeSeriesChartRef = (seriesId: string): string => `kurve:${seriesId}`;
export const readSeriesChartRef = (ref: string): string | null => chartRef.exec(ref)?.[1] ?? null;

export function writeSeriesRef(ref: SeriesRef): string {
  if (ref.kind === "value") return `tal:${ref.seriesId}/${ref.period}`;
  const search = new URLSearchParams({ ...(ref.from ? { fra: ref.from } : {}), ...(ref.to ? { til: ref.to } : {}) });
  return `serie:${ref.seriesId}${search.size > 0 ? `?${search.toString()}` : ""}`;
}
