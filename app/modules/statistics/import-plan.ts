import { readDanishNumber } from "~/modules/figures/danish-number";
import type { CsvTable } from "./csv-table";
import { periodExample, periodName, periodOn, readPeriod } from "./period";
import type { Series, SeriesValue, WithheldValue } from "./series";
import type { ImportInput } from "./series-forms";
import { byPeriod, changeOf, published, readValue, type ValueChange } from "./value-changes";

export interface ImportFault {
  /** the file's line; null: the whole column or file */
  line: number | null;
  column: string;
  message: string;
}

/** What a file would change, before anything is written. */
export interface ImportPlan {
  header: string[];
  columns: { period: number; value: number; area: number | null };
  series: { seriesId: string; area: string; changes: ValueChange[] }[];
  counts: Record<ValueChange["kind"], number> & {
    /** rows about areas of which there is no series */
    otherAreas: string[];
    /** rows without a value */
    empty: number;
  };
  faults: ImportFault[];
  /** a number that can be read in two ways: the file's point must be chosen */
  ambiguous: string | null;
  /** a final value is changed, which wants a reason */
  corrects: boolean;
}

export interface SeriesWithValues extends Series {
  values: SeriesValue[];
  withheld?: WithheldValue[];
}

type Choices = Pick<ImportInput, "periodColumn" | "valueColumn" | "areaColumn" | "point" | "newestProvisional">;

const missing = /^(\.{1,2}|n\/a|x)?$/i;

/**
 * Reads a table against a series and those of the same measure in other areas.
 * @param siblings the series that rows of an area column go to, the chosen one with them
 * @param today "2018-08-14": a period that hasn't begun is a fault
 */
export function planImport(
  table: CsvTable,
  chosen: SeriesWithValues,
  siblings: readonly SeriesWithValues[],
  choices: Choices,
  today: string,
): ImportPlan {
  const columns = columnsOf(table, chosen, siblings, choices);
  const name = (index: number) => table.header[index] ?? "";
  const plan: ImportPlan = {
    header: table.header,
    columns,
    series: [],
    counts: { new: 0, changed: 0, same: 0, otherAreas: [], empty: 0 },
    faults: [],
    ambiguous: null,
    corrects: false,
  };
  const read = new Map<string, Map<string, { value: number; line: number }>>();
  const others = new Set<string>();
  const current = periodOn(today, chosen.frequency);
  for (const { line, cells } of table.rows) {
    const area = columns.area === null ? chosen.area : (cells[columns.area] ?? "");
    const series = siblings.find((one) => sameWords(one.area, area));
    if (!series) {
      others.add(area);
      continue;
    }
    const fault = (column: number, message: string) => plan.faults.push({ line, column: name(column), message });
    const said = cells[columns.period] ?? "";
    const text = cells[columns.value] ?? "";
    const period = readPeriod(said, series.frequency);
    if (!period) {
      if (said === "" && missing.test(text)) plan.counts.empty += 1;
      else
        fault(columns.period, `“${said}” er ikke en periode. Skriv for eksempel ${periodExample[series.frequency]}.`);
      continue;
    }
    if (missing.test(text)) {
      plan.counts.empty += 1;
      continue;
    }
    if (period > current) {
      fault(columns.period, `${periodName(period)} er ikke begyndt.`);
      continue;
    }
    if (
      readDanishNumber(text, { decimals: series.decimals > 0, point: choices.point || undefined }).kind === "ambiguous"
    ) {
      plan.ambiguous ??= text;
      continue;
    }
    const answer = readValue(text, series, choices.point || undefined);
    if ("fault" in answer) {
      fault(columns.value, answer.fault);
      continue;
    }
    const values = read.get(series.id) ?? new Map<string, { value: number; line: number }>();
    const earlier = values.get(period);
    if (earlier) fault(columns.period, `${periodName(period)} står også i række ${earlier.line}. Behold kun den ene.`);
    else values.set(period, { value: answer.value, line });
    read.set(series.id, values);
  }
  plan.counts.otherAreas = [...others];
  for (const series of siblings) {
    const values = read.get(series.id);
    if (!values) continue;
    const existing = byPeriod(series);
    const periods = [...values.keys()].toSorted();
    const newest = periods.at(-1);
    const changes = periods.map((period) =>
      changeOf(period, published(values.get(period)!.value), choices.newestProvisional && period === newest, existing),
    );
    for (const { kind, final } of changes) {
      plan.counts[kind] += 1;
      if (final) plan.corrects = true;
    }
    plan.series.push({ seriesId: series.id, area: series.area, changes });
  }
  if (plan.series.length === 0 && plan.faults.length === 0 && plan.ambiguous === null)
    plan.faults.push({ line: null, column: name(columns.value), message: nothing(plan, chosen) });
  return plan;
}

const nothing = ({ counts }: ImportPlan, chosen: Series): string =>
  counts.otherAreas.length > 0
    ? `Ingen rækker handler om ${chosen.area}. Vælg en anden kolonne med område, eller ingen.`
    : "Der er ingen tal i kolonnen. Vælg en anden kolonne.";

const sameWords = (one: string, other: string) => one.toLocaleLowerCase("da") === other.trim().toLocaleLowerCase("da");

/** What was chosen; where nothing was, what the cells look like. */
function columnsOf(
  table: CsvTable,
  chosen: Series,
  siblings: readonly Series[],
  choices: Choices,
): ImportPlan["columns"] {
  const indexes = table.header.map((_, index) => index);
  const valid = (index: number | null) => (index !== null && index < indexes.length ? index : null);
  const share = (index: number, test: (cell: string) => boolean) =>
    table.rows.filter(({ cells }) => test(cells[index] ?? "")).length / Math.max(1, table.rows.length);
  const best = (test: (cell: string) => boolean, without: number[]) =>
    indexes
      .filter((index) => !without.includes(index))
      .map((index) => ({ index, share: share(index, test) }))
      .toSorted((a, b) => b.share - a.share || b.index - a.index)[0];
  const period =
    valid(choices.periodColumn) ?? best((cell) => readPeriod(cell, chosen.frequency) !== null, [])?.index ?? 0;
  const named = indexes.find((index) => index !== period && sameWords(table.header[index] ?? "", chosen.measure));
  const value =
    valid(choices.valueColumn) ??
    named ??
    best((cell) => readDanishNumber(cell).kind !== "not a number", [period])?.index ??
    indexes.at(-1) ??
    0;
  const isArea = (cell: string) => siblings.some(({ area }) => sameWords(area, cell));
  const looks = best(isArea, [period, value]);
  const recognised = looks && looks.share > 0 ? looks.index : null;
  // Nothing is chosen at first; "none" is a choice, too, once the other columns are.
  const asked = choices.periodColumn !== null || choices.valueColumn !== null;
  return { period, value, area: asked ? valid(choices.areaColumn) : recognised };
}
