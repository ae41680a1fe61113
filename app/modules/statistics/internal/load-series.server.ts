import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Series, SeriesValue, WithheldValue } from "../series";
import type { SeriesBreak } from "../series-break";
import type { Stated } from "../value-changes";

export interface LoadedSeries extends Series {
  /** by time */
  values: SeriesValue[];
  withheld: WithheldValue[];
  breaks: SeriesBreak[];
}

interface Row extends Series {
  said: (Stated & { period: string; provisional: boolean })[];
  breaks: SeriesBreak[];
}

/** The series of these ids, with their values and breaks by time; those that aren't there are left out. One statement. */
export async function loadSeries({ tx }: Pick<Unit, "tx">, ids: readonly string[]): Promise<LoadedSeries[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.measure, s.area, s.target_group AS "targetGroup", s.unit, s.decimals, s.unbounded, s.frequency, s.direction,
           s.source, s.note, s.version,
           coalesce((SELECT jsonb_agg(jsonb_build_object('period', v.period, 'value', v.value, 'provisional', v.provisional,
                                        'withheld', v.withheld, 'count', v.count, 'base', v.base, 'derived', v.derived)
                                      ORDER BY v.period)
                     FROM statistic_value v WHERE v.series_id = s.id), '[]') AS said,
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'period', b.period, 'reason', b.reason, 'words', b.words)
                                      ORDER BY b.period)
                     FROM statistic_break b WHERE b.series_id = s.id), '[]') AS breaks
    FROM statistic_series s WHERE s.id = ANY (${[...ids]}::uuid[]) ORDER BY s.measure, s.area, s.target_group`;
  return rows.map(({ said, ...series }) => ({
    ...series,
    values: said.flatMap(({ period, value, provisional, count, base, derived }): SeriesValue[] =>
      value === null ? [] : [{ period, value, provisional, ...given({ count, base, derived }) }],
    ),
    withheld: said.flatMap(({ period, value, provisional, withheld }): WithheldValue[] =>
      value === null ? [{ period, words: withheld, provisional }] : [],
    ),
  }));
}

/** What of a value is known beside it. */
const given = ({ count, base, derived }: Pick<Stated, "count" | "base" | "derived">) => ({
  ...(count === null ? {} : { count }),
  ...(base === null ? {} : { base }),
  ...(derived === "" ? {} : { derived }),
});

/** @throws not_found */
export async function findSeries(unit: Pick<Unit, "tx">, seriesId: string): Promise<LoadedSeries> {
  const [series] = await loadSeries(unit, [seriesId]);
  if (!series) throw notFound();
  return series;
}

/** One conditional write of the series' row, which all that changes its values goes through, too. @throws conflict */
export async function writeSeries({ tx }: Unit, seriesId: string, seen: number, data: object): Promise<void> {
  const { count } = await tx.statisticSeries.updateMany({
    where: { id: seriesId, version: seen },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      "Serien er ændret, siden du åbnede siden. Genindlæs den, og se, hvad der står nu. Det, du skrev, står stadig her.",
    );
}

export const takenTitle = () =>
  new DomainError(
    "rule_broken",
    "Der er allerede en serie med det mål, det område og den målgruppe. Ret den, eller skriv, hvad der skiller dem.",
    "measure",
  );
