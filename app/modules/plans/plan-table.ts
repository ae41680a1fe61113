import { roundHalfAway } from "~/modules/figures/danish-number";
import { unitOfAxis } from "~/modules/figures/figure-unit";
import { periodName } from "~/modules/statistics/period";
import { valueWords, type Series, type SeriesValue } from "~/modules/statistics/series";
import type { MultiplesData, Panel } from "~/ui/charts/multiples-drawing";
import { sentenceCase } from "~/ui/danish-dates";
import { formatNumber, listInWords } from "~/ui/danish-numbers";

/** A table of a plan's appendix as it is laid down: which series, which two periods. */
export interface TablePlan {
  id: string;
  position: number;
  title: string;
  fromPeriod: string;
  toPeriod: string;
  /** "arbejdsstyrken"; "" = no shares */
  shareOf: string;
  /** a blank line divides paragraphs */
  comment: string;
  /** the sum of the others */
  lead: boolean;
  printedSpan: string;
  rows: TableRowPlan[];
}

export interface TableRowPlan {
  position: number;
  seriesId: string;
  shareSeriesId: string | null;
  printedChange: number | null;
  printedWhere: string;
}

type Loaded = Series & { values: readonly SeriesValue[] };
/** What the figures are read from. */
export type SeriesById = ReadonlyMap<string, Loaded>;

export interface ShownRow {
  area: string;
  from: string;
  to: string;
  /** from the first period to the last, in whole per cent; null where it can't be computed */
  change: number | null;
  /** "+49 %" */
  changeWords: string;
  /** "4,2 %"; "" without a share */
  share: string;
  provisional: boolean;
}

export interface ShownTable {
  id: string;
  title: string;
  /** "Fuldtidspersoner, juni 2019 og juni 2020" */
  caption: string;
  columns: string[];
  rows: ShownRow[];
  comment: string[];
  /** "Kilde: Jobindsats." */
  source: string;
  /** where the printed plan tells otherwise, and what the figures give */
  corrections: string[];
  lead: boolean;
}

const valueAt = (series: Loaded | undefined, period: string) => series?.values.find((value) => value.period === period);

/** How much more it is, in whole per cent, rounded as Danes do; null from nothing. */
export const changeInPercent = (from: number, to: number): number | null =>
  from === 0 ? null : roundHalfAway(((to - from) / from) * 100);

/** "+49 %", "−2 %", "0 %": the sign says the direction, so that none is guessed. */
export const percentChange = (change: number): string =>
  `${change > 0 ? "+" : change < 0 ? "−" : ""}${formatNumber(Math.abs(change))}\u00a0%`;

/** A table with its figures, read from the series: nothing in it is typed. */
export function shownTable(table: TablePlan, series: SeriesById): ShownTable {
  const { fromPeriod, toPeriod, shareOf } = table;
  const first = series.get(table.rows[0]?.seriesId ?? "");
  const corrections: string[] = [];
  const rows = table.rows.map((row): ShownRow => {
    const [counts, shares] = [series.get(row.seriesId), series.get(row.shareSeriesId ?? "")];
    const [from, to, share] = [valueAt(counts, fromPeriod), valueAt(counts, toPeriod), valueAt(shares, toPeriod)];
    const change = from && to ? changeInPercent(from.value, to.value) : null;
    const area = counts?.area ?? "";
    if (row.printedChange !== null && row.printedChange !== change && change !== null)
      corrections.push(
        `${area}: ${row.printedWhere || "den trykte plan"} siger ${formatNumber(row.printedChange)} pct. Tallene giver ${formatNumber(change)} pct.`,
      );
    return {
      area,
      from: counts && from ? valueWords(counts, from.value) : "–",
      to: counts && to ? valueWords(counts, to.value) : "–",
      change,
      changeWords: change === null ? "–" : percentChange(change),
      share: shares && share ? valueWords(shares, share.value) : shareOf ? "–" : "",
      provisional: [from, to, share].some((value) => value?.provisional),
    };
  });
  const span = `${periodName(fromPeriod)} og ${periodName(toPeriod)}`;
  if (table.printedSpan)
    corrections.push(`Den trykte plan skriver ${table.printedSpan} over ændringen. Tallene er fra ${span}.`);
  const sources = [...new Set(table.rows.flatMap(({ seriesId }) => series.get(seriesId)?.source ?? []))];
  return {
    id: table.id,
    title: table.title,
    caption: `${first ? sentenceCase(unitOfAxis[first.unit]) : ""}, ${span}`,
    columns: [
      "Område",
      sentenceCase(periodName(fromPeriod)),
      sentenceCase(periodName(toPeriod)),
      "Ændring",
      ...(shareOf ? [`Af ${shareOf} ${periodName(toPeriod)}`] : []),
    ],
    rows,
    comment: table.comment.split(/\n\s*\n/).filter(Boolean),
    source: `Kilde: ${listInWords(sources)}.${rows.some(({ provisional }) => provisional) ? " Nogle tal er foreløbige." : ""}`,
    corrections,
    lead: table.lead,
  };
}

/** The cells of a row as the columns name them. */
export const cellsOf = ({ area, from, to, changeWords, share }: ShownRow): string[] => [
  area,
  from,
  to,
  changeWords,
  ...(share === "" ? [] : [share]),
];

/**
 * The appendix as small drawings: how each group has changed here and elsewhere, all by one scale. The sum of all stands first, the
 * others by how much they have changed here.
 * @param own the area that it is about, as the series name it
 * @returns null where fewer than two tables tell of that area
 */
export function groupsChart(tables: readonly ShownTable[], own: string): MultiplesData | null {
  const peers = [...new Set(tables.flatMap(({ rows }) => rows.map(({ area }) => area)))]
    .filter((area) => area !== own)
    .slice(0, 2);
  const panels = tables.flatMap((table): (Panel & { change: number })[] => {
    const row = table.rows.find(({ area }) => area === own);
    if (!row || row.change === null) return [];
    return [
      {
        name: table.title,
        note: `${row.from} → ${row.to}`,
        own: [0, row.change],
        shown: row.changeWords,
        peers: peers.map((area) => [0, table.rows.find((one) => one.area === area)?.change ?? 0]),
        lead: table.lead,
        change: row.change,
      },
    ];
  });
  if (panels.length < 2) return null;
  const ordered = panels.toSorted((a, b) => Number(b.lead ?? false) - Number(a.lead ?? false) || b.change - a.change);
  return {
    own,
    peers: peers.toReversed(),
    panels: ordered.map(({ change: _, ...panel }) => ({ ...panel, peers: panel.peers.toReversed() })),
  };
}
