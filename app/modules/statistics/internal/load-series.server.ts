import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Series, SeriesValue } from "../series";

export interface LoadedSeries extends Series {
  /** by time */
  values: SeriesValue[];
}

type Row = Omit<Series, never> & { values: { period: string; value: unknown; provisional: boolean }[] };

/** The series of these ids, with their values by time; those that aren't there are left out. One statement. */
export async function loadSeries({ tx }: Pick<Unit, "tx">, ids: readonly string[]): Promise<LoadedSeries[]> {
  if (ids.length === 0) return [];
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.id, s.measure, s.area, s.target_group AS "targetGroup", s.unit, s.decimals, s.frequency, s.direction, s.source, s.note,
           s.version, coalesce((SELECT jsonb_agg(jsonb_build_object('period', v.period, 'value', v.value, 'provisional', v.provisional)
                                                 ORDER BY v.period)
                                FROM statistic_value v WHERE v.series_id = s.id), '[]') AS values
    FROM statistic_series s WHERE s.id = ANY (${[...ids]}::uuid[]) ORDER BY s.measure, s.area, s.target_group`;
  return rows.map(({ values, ...series }) => ({
    ...series,
    values: values.map(({ period, value, provisional }) => ({ period, value: Number(value), provisional })),
  }));
}

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
