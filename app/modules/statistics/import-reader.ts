import { cellAddress, headingText, type SpreadsheetRow } from "~/modules/files/spreadsheet";
import { areaFault, type Area } from "./area";
import type { ImportChoices } from "./import-choices";
import { provisionalPeriod, readFigureCell } from "./import-cells";
import { isUnbounded, layoutOf, readAnyPeriod, unitOfMeasure, type ColumnRole, type Layout } from "./import-layout";
import { mostFaults, type ImportedMeasure, type ImportFault } from "./import-report";
import { frequencyOf, periodExample, periodName, periodOn, type Frequency, type Period } from "./period";
import { outOfBounds } from "./series";
import { unitOfAxis } from "~/modules/figures/figure-unit";

/** A series that the file has values of. */
export interface FileSeries {
  measure: string;
  area: string;
  targetGroup: string;
  frequency: Frequency;
}

/** A value of the file, with its place in it. */
export interface FileValue {
  /** its number in `series` */
  series: number;
  period: Period;
  value: number | null;
  withheld: string;
  provisional: boolean;
  row: number;
  column: number;
}

export interface ReaderContext {
  heading: SpreadsheetRow;
  columns: readonly string[];
  roles: readonly ColumnRole[];
  choices: ImportChoices;
  /** measures of which there are series, by `wordKey` */
  known: ReadonlyMap<string, ImportedMeasure & { unbounded: boolean }>;
  areas: readonly Area[];
  /** "2018-08-14" */
  today: string;
}

/** Words as they are compared: whatever their case. */
export const wordKey = (text: string): string => text.toLocaleLowerCase("da");

interface MeasureInFile extends ImportedMeasure {
  /** it counts changes */
  unbounded: boolean;
  ambiguous: { cell: string; text: string } | null;
  settled: boolean;
}

/** Reads a file of statistics row by row: which series it has, which value of each period, and what can't be taken. */
export class ImportReader {
  readonly series: FileSeries[] = [];
  readonly faults: ImportFault[] = [];
  readonly measures: MeasureInFile[] = [];
  /** the last period, by frequency */
  readonly newest = new Map<Frequency, Period>();
  readonly oldest = new Map<Frequency, Period>();
  rows = 0;
  empty = 0;

  readonly #layout: Layout;
  readonly #numbers = new Map<string, number>();
  readonly #measureNumbers = new Map<string, number>();
  readonly #periods = new Map<string, { period: Period | null; provisional: boolean; fault: string | null }>();
  readonly #bounded: Set<string>;
  readonly #areaFaults = new Map<string, string | null>();

  constructor(private readonly context: ReaderContext) {
    this.#layout = layoutOf(context.columns, context.roles);
    this.#bounded = new Set(context.areas.map(({ name }) => wordKey(name)));
  }

  /** Enough is wrong: the rest isn't worth reading. */
  get full(): boolean {
    return this.faults.length >= mostFaults;
  }

  /** @returns the first number that can be read in two ways, where nothing in its column says which */
  get ambiguous(): { cell: string; text: string } | null {
    return this.measures.find(({ ambiguous, settled }) => ambiguous !== null && !settled)?.ambiguous ?? null;
  }

  /** @param give hears each value of the row */
  read({ number: row, cells }: SpreadsheetRow, give: (value: FileValue) => void): void {
    const { choices } = this.context;
    const layout = this.#layout;
    const text = (column: number | null) => (column === null ? "" : (cells[column]?.text ?? ""));
    const filled = cells.reduce<number>((count, cell) => (cell === null ? count : count + 1), 0);
    // Notes beneath a table: "Kilde: …".
    if (filled === 1 && this.context.columns.length > 2 && layout.values.every(({ column }) => !cells[column])) return;
    this.rows += 1;
    const area = layout.area === null ? choices.area : text(layout.area);
    if (area === "") return this.#fault(layout.area, row, "Området mangler. Skriv det i hver række.");
    const group = layout.groups.length === 0 ? choices.targetGroup : groupOf(layout.groups.map(text));
    const said = layout.period === null ? null : this.#period(cells[layout.period]?.date ?? text(layout.period));
    if (said?.fault && layout.values.some(({ column }) => cells[column]))
      return this.#fault(layout.period, row, said.fault);
    for (const { column, heading, period: inHeading, provisional } of layout.values) {
      const cell = cells[column] ?? null;
      const measure = this.#measure(layout.measure === null ? this.#named(heading, inHeading) : text(layout.measure));
      if (measure === null)
        return this.#fault(layout.measure, row, "Der står ikke, hvad der måles. Skriv det i hver række.");
      const reading = readFigureCell(cell, choices.point);
      if (reading.kind === "empty") {
        this.empty += 1;
        continue;
      }
      if (reading.kind === "fault") {
        this.#fault(column, row, reading.message);
        continue;
      }
      const period = inHeading ?? said?.period ?? null;
      const late = inHeading === null ? null : this.#period(inHeading).fault;
      if (period === null || late !== null) {
        this.#fault(inHeading === null ? layout.period : column, row, late ?? "Perioden mangler.");
        continue;
      }
      const nowhere = this.#areaFault(area, period);
      if (nowhere !== null) {
        // What is to be changed is the area, where the row has one period; of a row with many it is one of its numbers.
        this.#fault(inHeading === null ? (layout.area ?? layout.period) : column, row, nowhere);
        continue;
      }
      if (reading.kind === "value") this.#learn(measure, reading, column, row, cell!.text);
      give({
        series: this.#number(measure.measure, area, group, frequencyOf(period)!),
        period,
        value: reading.kind === "value" ? reading.value : null,
        withheld: reading.kind === "withheld" ? reading.words : "",
        provisional: provisional || (said?.provisional ?? false) || (reading.kind === "value" && reading.provisional),
        row,
        column,
      });
    }
  }

  #fault(column: number | null, row: number, message: string): void {
    const cell = cellAddress(column ?? 0, row);
    // A row's area is wrong once, however many of its numbers stand under it.
    const last = this.faults.at(-1);
    if (!this.full && (last?.cell !== cell || last.message !== message)) this.faults.push({ cell, message });
  }

  /** What a column of values measures: its heading says it, unless that is a period or the file was given a name for it. */
  #named(heading: string, inHeading: Period | null): string {
    const { measure } = this.context.choices;
    return measure !== "" && (inHeading !== null || this.#layout.values.length === 1)
      ? measure
      : inHeading === null
        ? heading
        : "";
  }

  #measure(name: string): MeasureInFile | null {
    if (name === "") return null;
    const key = wordKey(name);
    const number = this.#measureNumbers.get(key);
    if (number !== undefined) return this.measures[number]!;
    const known = this.context.known.get(key);
    const unit = known?.unit ?? this.context.choices.units[name] ?? unitOfMeasure(name);
    const measure = { measure: known?.measure ?? name, unit, decimals: known?.decimals ?? 0, known: known !== undefined, unbounded: known?.unbounded ?? isUnbounded(name), ambiguous: null, settled: false }; // prettier-ignore
    this.#measureNumbers.set(key, this.measures.length);
    this.measures.push(measure);
    return measure;
  }

  /** What its values say of a measure: its decimals, and what a point means. */
  #learn(
    measure: MeasureInFile,
    { value, decimals, unit, ambiguous, settles }: Extract<ReturnType<typeof readFigureCell>, { kind: "value" }>,
    column: number,
    row: number,
    text: string,
  ): void {
    if (settles) measure.settled = true;
    if (ambiguous && measure.ambiguous === null && !(measure.known && measure.decimals === 0))
      measure.ambiguous = { cell: cellAddress(column, row), text };
    if (unit !== null && unit !== measure.unit)
      this.#fault(
        column,
        row,
        `“${text}” passer ikke til “${measure.measure}”, som tæller ${unitOfAxis[measure.unit]}.`,
      );
    else if (decimals > mostDecimals)
      this.#fault(column, row, `${text} har flere decimaler, end en serie kan have (${mostDecimals}). Afrund tallet.`);
    else if (measure.known && decimals > measure.decimals && value !== Number(value.toFixed(measure.decimals)))
      this.#fault(column, row, `${text} har flere decimaler end serierne med “${measure.measure}”. Giv serierne flere decimaler, eller afrund tallet.`); // prettier-ignore
    else if (!measure.known && decimals > measure.decimals) measure.decimals = decimals;
    const wrong = measure.known ? null : outOfBounds(measure, value);
    if (wrong)
      this.#fault(column, row, `${text} ${wrong} Ret tallet, eller vælg, at “${measure.measure}” tæller andet.`);
  }

  #period(said: string): { period: Period | null; provisional: boolean; fault: string | null } {
    const read = this.#periods.get(said);
    if (read) return read;
    const { period: words, provisional } = provisionalPeriod(said);
    const period = readAnyPeriod(words);
    const fault = period === null ? noPeriod(said) : period > periodOn(this.context.today, frequencyOf(period)!) ? `${periodName(period)} er ikke begyndt.` : null; // prettier-ignore
    const one = { period, provisional, fault };
    this.#periods.set(said, one);
    if (period !== null && fault === null) this.#span(period);
    return one;
  }

  #span(period: Period): void {
    const frequency = frequencyOf(period)!;
    if (period > (this.newest.get(frequency) ?? "")) this.newest.set(frequency, period);
    if (period < (this.oldest.get(frequency) ?? "9")) this.oldest.set(frequency, period);
  }

  /** Why the area has no value in the period. */
  #areaFault(area: string, period: Period): string | null {
    if (!this.#bounded.has(wordKey(area))) return null;
    const key = `${period} ${area}`;
    let fault = this.#areaFaults.get(key);
    if (fault === undefined) this.#areaFaults.set(key, (fault = areaFault(this.context.areas, area, period)));
    return fault;
  }

  #number(measure: string, area: string, targetGroup: string, frequency: Frequency): number {
    const key = `${frequency}\n${area}\n${targetGroup}\n${measure}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    // The same words in another case are the same series.
    const lower = wordKey(key);
    const number = this.#numbers.get(lower) ?? this.series.length;
    if (number === this.series.length) this.series.push({ measure, area, targetGroup, frequency });
    this.#numbers.set(lower, number);
    this.#numbers.set(key, number);
    return number;
  }
}

const mostDecimals = 4;

const noPeriod = (said: string): string =>
  said === ""
    ? "Perioden mangler. Skriv den i hver række."
    : /(?:QMAT|YTD|MAT)\d*$/i.test(said)
      ? `“${said}” er et løbende år. Talserier har måneder, kvartaler, halvår og år, så vælg en af dem, når tallene hentes.`
      : `“${said}” er ikke en periode, der findes. Skriv for eksempel ${periodExample.month}, ${periodExample.quarter} eller ${periodExample.year}.`;

/** Parts of a target group that say "all" are left out: "I alt". */
const groupOf = (parts: string[]): string =>
  parts
    .filter((part) => part !== "" && !/^(?:i alt|alle|total|hele gruppen|køn i alt|alder i alt)$/i.test(part))
    .join(", ");

/** What the columns of a sheet are called; of a heading that is a date, the date. */
export const columnTexts = (heading: SpreadsheetRow, width: number): string[] =>
  Array.from({ length: width }, (_, index) => heading.cells[index]?.date ?? headingText(heading, index));
