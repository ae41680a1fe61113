import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import type { Unit } from "~/platform/unit-of-work.server";
import type { CommitmentMeasure } from "./commitment-page";
import { measuresOf } from "./internal/commitment-measure.server";
import { commitmentRows } from "./internal/load-commitment.server";

/** A series that a letter has promised to follow, with what it shall reach. */
export interface PromisedSeries extends CommitmentMeasure {
  commitmentId: string;
  /** the actor may read the letter's matter */
  readable: boolean;
}

/**
 * What letters in a committee's matters have promised to reach, each series once, by the newest promise. What isn't sent is no promise,
 * and what was dropped is none any longer. Three statements. Access is the caller's to judge; of the letter itself nothing is told.
 */
export async function promisedSeries(unit: Unit<Actor>, committeeId: string): Promise<PromisedSeries[]> {
  const found = await unit.tx.commitment.findMany({
    where: {
      state: { in: ["open", "kept"] },
      seriesId: { not: null },
      comparison: { not: "" },
      letter: { inquiry: { committeeId } },
    },
    select: { id: true },
  });
  if (found.length === 0) return [];
  const rows = await commitmentRows(unit, { ids: found.map(({ id }) => id) });
  const measures = await measuresOf(unit, rows);
  const readable = may(unit.actor, "readInquiry", { participates: false });
  const bySeries = new Map<string, PromisedSeries>();
  for (const { id } of rows.toSorted((a, b) => (a.promisedOn ?? "").localeCompare(b.promisedOn ?? ""))) {
    const measure = measures.get(id);
    if (measure) bySeries.set(measure.series.id, { ...measure, commitmentId: id, readable });
  }
  return [...bySeries.values()];
}
