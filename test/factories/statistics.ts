import { createSeries } from "~/modules/statistics/create-series.server";
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

/** A series with a value, and one that nothing stands on. */
export const seriesOf = async (unit: Unit<Actor>) => ({
  seriesId: await createSeriesWith(unit, { "2018-05": "66,5" }),
  unusedSeriesId: await createSeriesWith(unit, {}, { area: "Hele landet" }),
});
