import { seriesById } from "~/modules/statistics/series-queries.server";
import { seriesTitle } from "~/modules/statistics/series";
import type { Unit } from "~/platform/unit-of-work.server";
import { measure, measuredWords, targetWords } from "../commitment-measure";
import type { CommitmentMeasure } from "../commitment-page";
import type { CommitmentRow } from "./load-commitment.server";

type Measurable = Pick<
  CommitmentRow,
  "id" | "seriesId" | "comparison" | "targetValue" | "targetSeriesId" | "targetFrom"
>;

/** What the figures say of each commitment that is measured by a series. One statement, however many. */
export async function measuresOf(
  unit: Unit,
  commitments: readonly Measurable[],
): Promise<Map<string, CommitmentMeasure>> {
  const ids = commitments.flatMap(({ seriesId, targetSeriesId }) => [seriesId ?? [], targetSeriesId ?? []].flat());
  const found = await seriesById(unit, ids);
  const measures = new Map<string, CommitmentMeasure>();
  for (const { id, seriesId, comparison, targetValue, targetSeriesId, targetFrom } of commitments) {
    const series = seriesId === null ? undefined : found.get(seriesId);
    if (!series || comparison === "") continue;
    const other = targetSeriesId === null ? null : (found.get(targetSeriesId) ?? null);
    const target = { comparison, value: targetValue, series: other, from: targetFrom };
    const measured = measure(series, target);
    measures.set(id, {
      series,
      measured,
      target: targetWords(series, target),
      targetSeries: other && { id: other.id, title: seriesTitle(other) },
      shown: measuredWords(measured, targetFrom),
    });
  }
  return measures;
}
