import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import { findSeries, loadSeries, type LoadedSeries } from "./internal/load-series.server";
import { periodAfter, periodOn, type Period } from "./period";
import { byPeriod } from "./value-changes";
import { seriesTitle, type Series, type SeriesValue } from "./series";

export type { LoadedSeries } from "./internal/load-series.server";

export interface ListedSeries extends Series {
  title: string;
  newest: SeriesValue | null;
  values: number;
}

/**
 * The municipality's series whose title or source holds the words, by title.
 * @param most so many are given; a file of statistics may make thousands
 * @returns how many were found, and how many there are
 * @throws forbidden
 */
export async function listSeries(
  unit: Unit<Actor>,
  text = "",
  most = Infinity,
): Promise<{ series: ListedSeries[]; found: number; all: number; mayEdit: boolean }> {
  const { tx, actor } = unit;
  assertMay(actor, "readStatistics");
  const rows = await tx.$queryRaw<(Omit<ListedSeries, "title" | "newest"> & { newest: SeriesValue | null })[]>`
    SELECT s.id, s.measure, s.area, s.target_group AS "targetGroup", s.unit, s.decimals, s.unbounded, s.frequency,
           s.direction, s.source, s.note, s.version, count(v.value)::int AS values,
           (SELECT jsonb_build_object('period', n.period, 'value', n.value, 'provisional', n.provisional)
            FROM statistic_value n WHERE n.series_id = s.id AND n.value IS NOT NULL ORDER BY n.period DESC LIMIT 1) AS newest
    FROM statistic_series s LEFT JOIN statistic_value v ON v.series_id = s.id
    GROUP BY s.id ORDER BY s.measure COLLATE "da-DK-x-icu", s.area COLLATE "da-DK-x-icu", s.target_group COLLATE "da-DK-x-icu"`;
  const wanted = text.toLocaleLowerCase("da").split(/\s+/).filter(Boolean);
  const series = rows
    .map((row) => ({
      ...row,
      title: seriesTitle(row),
      newest: row.newest && { ...row.newest, value: Number(row.newest.value) },
    }))
    .filter(({ title, source }) => {
      const words = `${title} ${source}`.toLocaleLowerCase("da");
      return wanted.every((word) => words.includes(word));
    });
  return {
    series: series.slice(0, most),
    found: series.length,
    all: rows.length,
    mayEdit: may(actor, "editStatistics"),
  };
}

export interface SeriesCorrection {
  id: string;
  period: Period;
  /** null: it was withheld */
  before: number | null;
  /** null: taken away, or withheld */
  after: number | null;
  reason: string;
  /** ISO */
  at: string;
  by: string | null;
}

export interface SeriesPageData {
  series: LoadedSeries;
  corrections: SeriesCorrection[];
  /** the periods whose fields stand in the form: the newest ones, and those that come */
  entry: Period[];
  mayEdit: boolean;
}

/** How many periods stand in the form at once, and how many of them have a value already. */
const fieldsShown = 6;
const alreadyEntered = 2;

/**
 * A series, its values and corrections, and what can be entered.
 * @param from the first period of the form; null: where the values end
 * @throws not_found, forbidden
 */
export async function seriesPage(unit: Unit<Actor>, seriesId: string, from: Period | null): Promise<SeriesPageData> {
  const { tx, actor, now } = unit;
  const series = await findSeries(unit, seriesId);
  assertMay(actor, "readStatistics");
  const corrections = await tx.$queryRaw<SeriesCorrection[]>`
    SELECT c.id, c.period, c.before::float8 AS before, c.after::float8 AS after, c.reason, to_json(c.changed_at) #>> '{}' AS at, u.name AS by
    FROM statistic_change c LEFT JOIN "user" u ON u.id = c.changed_by_id
    WHERE c.series_id = ${seriesId}::uuid ORDER BY c.changed_at DESC, c.period DESC`;
  const today = periodOn(copenhagenDate(now), series.frequency);
  return {
    series,
    corrections,
    entry: entryPeriods([...byPeriod(series).keys()].toSorted().at(-1), today, from),
    mayEdit: may(actor, "editStatistics"),
  };
}

/** Six periods, none of which lies ahead. */
function entryPeriods(newest: Period | undefined, today: Period, from: Period | null): Period[] {
  const wanted = from ?? (newest ? periodAfter(newest, 1 - alreadyEntered) : periodAfter(today, 1 - fieldsShown));
  const latest = periodAfter(today, 1 - fieldsShown);
  const first = wanted > latest ? latest : wanted;
  return Array.from({ length: fieldsShown }, (_, index) => periodAfter(first, index));
}

export interface SeriesChoice {
  value: string;
  label: string;
}

/** What a measure, a live table or an import can be chosen from, by title. @throws forbidden */
export async function seriesChoices(unit: Unit<Actor>): Promise<(SeriesChoice & Pick<Series, "frequency" | "unit">)[]> {
  return (await listSeries(unit)).series.map(({ id, title, frequency, unit: counted }) => ({
    value: id,
    label: title,
    frequency,
    unit: counted,
  }));
}

/** Series with their values, for whoever measures something on them; access is that thing's. */
export const seriesById = async (unit: Pick<Unit, "tx">, ids: readonly string[]): Promise<Map<string, LoadedSeries>> =>
  new Map((await loadSeries(unit, [...new Set(ids)])).map((series) => [series.id, series]));
