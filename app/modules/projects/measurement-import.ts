import { cellAddress } from "~/modules/files/spreadsheet";
import { readPastedTable } from "~/modules/files/pasted-table";
import { clashes, measuredBefore, readMeasurement, twiceWords, type NewMeasurement } from "./measurement-check";
import { readMoment, type MeasuringMoment } from "./measuring-moment";
import { whenOf, type IndicatorWithMeasurements, type MeasurementFacts } from "./results";
import { readWhen, whenExample, type When } from "./when";

/** The columns that are read, by what their headings may say. */
const headings = {
  indicator: ["indikator", "hvad er målt", "mål"],
  group: ["gruppe"],
  moment: ["tidspunkt", "måletidspunkt", "hvornår"],
  takenOn: ["dato", "dag", "målt"],
  value: ["værdi", "tal", "resultat", "andel"],
  count: ["antal", "heraf"],
  base: ["ud af", "af", "gruppens størrelse", "i alt"],
  source: ["kilde"],
  note: ["bemærkning", "note"],
} as const;
type ColumnName = keyof typeof headings;

export const importHint =
  "Første række er overskrifter: Indikator, Tidspunkt, Dato, Værdi, Antal, Ud af, Gruppe, Kilde og Bemærkning. Indikator og Værdi skal være der, og enten Tidspunkt eller Dato. Resten kan udelades.";

export interface ImportFault {
  /** "C7"; "" = the table as a whole */
  cell: string;
  message: string;
}

export interface PlannedMeasurement {
  line: number;
  indicatorId: string;
  indicator: string;
  kind: "new" | "changed" | "same";
  before: MeasurementFacts | null;
  measurement: NewMeasurement;
}

/** What a table would change, before anything is written. */
export interface MeasurementPlan {
  rows: PlannedMeasurement[];
  faults: ImportFault[];
  /** columns of which nothing is read */
  unread: string[];
}

/** The most rows of one table. */
const mostRows = 2000;

/**
 * Reads a table of measurements, as it was pasted from a spreadsheet or read from its file, against the project's indicators.
 * @param startsOn when the project began
 */
export function planMeasurements(
  text: string,
  indicators: readonly IndicatorWithMeasurements[],
  startsOn: When,
  today: string,
): MeasurementPlan {
  const plan: MeasurementPlan = { rows: [], faults: [], unread: [] };
  const { table, faults } = readPastedTable(text, { rows: mostRows + 1, columns: 50 });
  const whole = (message: string): MeasurementPlan => ({ ...plan, faults: [{ cell: "", message }] });
  if (!table || table.rows.length === 0) return whole(`Der er ingen tabel. ${importHint}`);
  const columns = columnsOf(table.columns);
  plan.unread = table.columns.filter((_, index) => !Object.values(columns).includes(index));
  const missing = [
    columns.indicator === undefined ? "Indikator" : "",
    columns.value === undefined && (columns.count === undefined || columns.base === undefined) ? "Værdi" : "",
    columns.moment === undefined && columns.takenOn === undefined ? "Tidspunkt eller Dato" : "",
  ].filter(Boolean);
  if (missing.length > 0)
    return whole(`Overskriften mangler ${missing.join(" og ")}. Skriv det i første række, og prøv igen.`);
  for (const { number: line, cells } of table.rows) {
    const cell = (name: ColumnName) => (columns[name] === undefined ? "" : (cells[columns[name]]?.text ?? ""));
    const fault = (name: string, message: string) =>
      plan.faults.push({ cell: cellAddress(columns[name as ColumnName] ?? columns.value ?? 0, line), message });
    const indicator = indicators.find(({ name }) => sameWords(name, cell("indicator")));
    if (!indicator) {
      fault(
        "indicator",
        `Projektet har ingen indikator, der hedder “${cell("indicator")}”. Ret navnet, eller opret den først.`,
      );
      continue;
    }
    const takenOn = readWhen(cell("takenOn"));
    if (takenOn === null) {
      fault("takenOn", `“${cell("takenOn")}” er ikke en dag eller en måned. Skriv for eksempel ${whenExample}.`);
      continue;
    }
    const when = momentOf(cell("moment"), takenOn);
    if (!when) {
      fault(columns.moment === undefined ? "takenOn" : "moment", "Der står ikke, hvornår der er målt.");
      continue;
    }
    const read = readMeasurement(
      indicator,
      startsOn,
      {
        ...when,
        takenOn,
        group: cell("group"),
        value: cell("value"),
        count: cell("count"),
        base: cell("base"),
        source: cell("source"),
        note: cell("note"),
      },
      today,
    );
    if ("fault" in read) {
      fault(read.fault.field, read.fault.message);
      continue;
    }
    const { measurement } = read;
    const twin = plan.rows.find((row) => row.indicatorId === indicator.id && clashes(row.measurement, measurement));
    if (twin) {
      fault("takenOn", `${indicator.name} ${whenOf(measurement)} står også i række ${twin.line}. Behold kun den ene.`);
      continue;
    }
    const before = measuredBefore(indicator, measurement) ?? null;
    // A date and a moment that are two others' can't both be corrected by one row.
    if (before && measuredBefore(indicator, measurement, before.id)) {
      fault("takenOn", twiceWords(before));
      continue;
    }
    plan.rows.push({
      line,
      indicatorId: indicator.id,
      indicator: indicator.name,
      kind: before === null ? "new" : sameMeasurement(before, measurement) ? "same" : "changed",
      before,
      measurement,
    });
  }
  for (const { cell, message } of faults)
    if (!plan.faults.some((known) => known.cell === cell)) plan.faults.push({ cell: cell ?? "", message });
  return plan;
}

function columnsOf(header: readonly string[]): Partial<Record<ColumnName, number>> {
  const found: Partial<Record<ColumnName, number>> = {};
  for (const [name, words] of Object.entries(headings) as [ColumnName, readonly string[]][]) {
    const index = header.findIndex((heading) => words.some((word) => sameWords(word, heading)));
    if (index >= 0) found[name] = index;
  }
  return found;
}

const sameWords = (one: string, other: string) =>
  one.trim().toLocaleLowerCase("da") === other.trim().toLocaleLowerCase("da");

/** A date without a moment is under way. */
function momentOf(text: string, takenOn: When): { moment: MeasuringMoment; momentWords: string } | null {
  if (text === "") return takenOn === "" ? null : { moment: "during", momentWords: "" };
  const known = readMoment(text);
  if (known) return { moment: known, momentWords: "" };
  return { moment: "other", momentWords: text.slice(0, 80) };
}

const sameMeasurement = (before: MeasurementFacts, after: NewMeasurement): boolean =>
  (["value", "count", "base", "takenOn", "moment", "note"] as const).every((part) => before[part] === after[part]);

/** Which state of the measurements a plan was made against. */
export const seenOf = ({ rows }: MeasurementPlan): string =>
  rows.map(({ line, before }) => `${line}:${before ? `${before.id}:${before.version}` : "ny"}`).join(" ");
