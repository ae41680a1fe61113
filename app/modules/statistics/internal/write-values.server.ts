import type { Unit } from "~/platform/unit-of-work.server";
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
  const put = wanted.flatMap(({ period, stated, provisional }) => (stated ? [{ period, ...stated, provisional }] : []));
  const gone = wanted.filter(({ stated }) => stated === null).map(({ period }) => period);
  const corrected = wanted.filter(({ kind, before, after }) => kind === "changed" && before !== after);
  if (corrected.length > 0)
    await tx.statisticChange.createMany({
      data: corrected.map(({ period, before, after }) => ({
        seriesId,
        period,
        before: before === null ? null : String(before),
        after: after === null ? null : String(after),
        reason,
        changedAt: now,
      })),
    });
  if (gone.length > 0) await tx.statisticValue.deleteMany({ where: { seriesId, period: { in: gone } } });
  if (put.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO statistic_value (series_id, period, value, withheld, count, base, derived, provisional, entered_at, entered_by_id)
    SELECT ${seriesId}::uuid, v.period, v.value, v.withheld, v.count, v.base, v.derived, v.provisional, ${now}, ${actor.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(put)}::jsonb)
      AS v(period text, value numeric, withheld text, count numeric, base numeric, derived text, provisional boolean)
    ON CONFLICT (municipality_id, series_id, period) DO UPDATE
      SET value = excluded.value, withheld = excluded.withheld, count = excluded.count, base = excluded.base,
          derived = excluded.derived, provisional = excluded.provisional, entered_at = excluded.entered_at,
          entered_by_id = excluded.entered_by_id`;
}
