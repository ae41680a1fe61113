import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { seriesTitle } from "./series";
import { breakWords, type BreakReason } from "./series-break";

/** Takes a break away that isn't one. @throws not_found, forbidden */
export async function removeBreak(
  unit: Unit<Actor>,
  { breakId }: { breakId: string },
): Promise<{ seriesId: string; period: string }> {
  const { tx } = unit;
  const found = await tx.statisticBreak.findUnique({ where: { id: breakId }, include: { series: true } });
  if (!found) throw notFound();
  assertMay(unit.actor, "editStatistics");
  const { count } = await tx.statisticBreak.deleteMany({ where: { id: breakId } });
  if (count === 0) throw notFound();
  const { seriesId, period, words } = found;
  const reason = found.reason as BreakReason;
  unit.record({
    kind: "series.breakRemoved",
    subject: `series:${seriesId}`,
    data: { series: seriesTitle(found.series), period, words: breakWords({ reason, words }) },
  });
  return { seriesId, period };
}
