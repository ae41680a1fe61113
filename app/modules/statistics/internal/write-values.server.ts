import type { Unit } from "~/platform/unit-of-work.server";
import type { SeriesValue } from "../series";
import type { ValueChange } from "../value-changes";

/**
 * Writes the changes to a series' values; what was there before is kept, with the reason. The caller has locked the series by its
 * conditional write. A value that is the same is written nowhere.
 */
export async function writeValues(
  { tx, now, actor }: Unit,
  seriesId: string,
  changes: readonly ValueChange[],
  reason: string,
): Promise<void> {
  const wanted = changes.filter(({ kind }) => kind !== "same");
  const put = wanted.flatMap(({ period, after, provisional }): SeriesValue[] =>
    after === null ? [] : [{ period, value: after, provisional }],
  );
  const gone = wanted.filter(({ after }) => after === null).map(({ period }) => period);
  const corrected = wanted.filter(({ before, after }) => before !== null && before !== after);
  if (corrected.length > 0)
    await tx.statisticChange.createMany({
      data: corrected.map(({ period, before, after }) => ({
        seriesId,
        period,
        before: String(before),
        after: after === null ? null : String(after),
        reason,
        changedAt: now,
      })),
    });
  if (gone.length > 0) await tx.statisticValue.deleteMany({ where: { seriesId, period: { in: gone } } });
  if (put.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO statistic_value (series_id, period, value, provisional, entered_at, entered_by_id)
    SELECT ${seriesId}::uuid, v->>'period', (v->>'value')::numeric, (v->>'provisional')::boolean, ${now}, ${actor.userId}::uuid
    FROM jsonb_array_elements(${JSON.stringify(put)}::jsonb) AS v
    ON CONFLICT (municipality_id, series_id, period) DO UPDATE
      SET value = excluded.value, provisional = excluded.provisional, entered_at = excluded.entered_at,
          entered_by_id = excluded.entered_by_id`;
}
