import { isHeading, type SpreadsheetRow } from "~/modules/files/spreadsheet";
import type { OpenedSpreadsheet } from "~/modules/files/read-spreadsheet-upload.server";
import { copenhagenDate } from "~/platform/danish-time";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { ImportChoices } from "../import-choices";
import { layoutFault, layoutOf, recogniseColumns } from "../import-layout";
import { columnTexts, ImportReader, wordKey, type ReaderContext } from "../import-reader";
import type { ImportedMeasure, ImportReport } from "../import-report";
import { compareValues, countChanges, faultsTogether, sampleChanges, stateSeen } from "./compare-values.server";
import { loadAreas } from "./load-areas.server";
import { openStage, stageSeries, valueStage } from "./stage-values.server";

/** Rows that tell what the columns are. */
const SAMPLE = 50;

/**
 * Reads a file's sheet by its choices and holds it against what is there, in tables of the transaction's own (compare-values.server.ts),
 * which may then be written.
 * @returns what it would change
 * @throws DomainError rule_broken where the sheet is no table
 */
export async function holdFile(unit: Unit, file: OpenedSpreadsheet, choices: ImportChoices): Promise<ImportReport> {
  const { tx } = unit;
  const sheet = choices.sheet !== null && choices.sheet < file.sheets.length ? choices.sheet : largest(file.sheets);
  const { heading, sample } = await beginningOf(file, sheet);
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), heading.cells.length);
  const columns = columnTexts(heading, width);
  const roles = choices.roles?.length === columns.length ? choices.roles : recogniseColumns(columns, sample);
  const context = {
    heading,
    columns,
    roles,
    choices,
    known: await knownMeasures(unit),
    areas: await loadAreas(unit),
    today: copenhagenDate(unit.now),
  };
  const reader = new ImportReader(context);
  const layout = layoutOf(columns, roles);
  const wrong = layoutFault(layout) ?? placeMissing(layout.area, choices);
  if (wrong !== null) reader.faults.push({ cell: null, message: wrong });
  await tx.$executeRaw`SET LOCAL statement_timeout = '10min'`;
  await openStage(tx);
  const stage = valueStage(tx);
  if (wrong === null) {
    for await (const { sheet: of, rows } of file.rows()) {
      if (of !== sheet) continue;
      for (const row of rows) if (row.number > heading.number) reader.read(row, stage.put);
      await stage.settle();
      if (reader.full) break;
    }
  }
  await stage.end();
  const byName = new Map(reader.measures.map((measure) => [measure.measure, measure]));
  await stageSeries(
    tx,
    reader.series.map((one) => {
      const { unit: counted, decimals, unbounded } = byName.get(one.measure)!;
      return { ...one, unit: counted, decimals, unbounded };
    }),
  );
  const newest = choices.newestProvisional ? [...reader.newest.values()] : [];
  await compareValues(tx, newest, choices.onlyKnown);
  const { values, areas, ...counts } = await countChanges(tx);
  const faults = reader.faults.length > 0 ? reader.faults : await faultsTogether(tx);
  if (values === 0 && faults.length === 0)
    faults.push({ cell: null, message: choices.onlyKnown ? noneKnown : "Der er ingen tal i arket. Vælg et andet ark, eller andre kolonner." }); // prettier-ignore
  return {
    sheets: file.sheets.map(({ name }) => name),
    sheet,
    hiddenSheets: file.hiddenSheets,
    columns: columns.map((text, index) => ({ text, role: roles[index]! })),
    measures: reader.measures.map(({ measure, unit: counted, decimals, known }) => ({ measure, unit: counted, decimals, known })), // prettier-ignore
    areas,
    rows: reader.rows,
    empty: reader.empty,
    periods: [...reader.newest].map(([frequency, last]) => ({ first: reader.oldest.get(frequency)!, last })),
    counts,
    ...(await sampleChanges(tx)),
    faults,
    ambiguous: reader.ambiguous,
    seen: await stateSeen(tx),
  };
}

const noneKnown =
  "Der er ingen serier om det, filen handler om. Fjern hakket ved “Kun serier, der findes”, hvis de skal oprettes.";

const placeMissing = (area: number | null, choices: ImportChoices): string | null =>
  area === null && choices.area === ""
    ? "Ingen kolonne er valgt som Område. Vælg den, eller skriv det område, tallene handler om."
    : null;

const largest = (sheets: OpenedSpreadsheet["sheets"]): number =>
  sheets.reduce((most, { rows }, index) => (rows > sheets[most]!.rows ? index : most), 0);

/** The heading and some rows beneath it. @throws DomainError where there is none */
async function beginningOf(file: OpenedSpreadsheet, sheet: number) {
  let heading: SpreadsheetRow | null = null;
  const sample: SpreadsheetRow[] = [];
  for await (const { sheet: of, rows } of file.rows()) {
    if (of < sheet) continue;
    if (of > sheet || sample.length >= SAMPLE) break;
    for (const row of rows) {
      if (heading && sample.length < SAMPLE) sample.push(row);
      else if (!heading && isHeading(row)) heading = row;
    }
  }
  if (heading && sample.length > 0) return { heading, sample };
  throw new DomainError(
    "rule_broken",
    `Arket “${file.sheets[sheet]!.name}” er ikke en tabel. Det skal have en overskrift over hver kolonne og mindst én række under dem.`,
  );
}

/** Measures that there are series of. The commonest unit and decimals stand for a measure whose series differ. */
async function knownMeasures({ tx }: Unit): Promise<ReaderContext["known"]> {
  const rows = await tx.$queryRaw<(Omit<ImportedMeasure, "known"> & { unbounded: boolean })[]>`
    SELECT DISTINCT ON (lower(measure)) measure, unit, decimals, unbounded
    FROM (SELECT measure, unit, decimals, bool_or(unbounded) AS unbounded, count(*) AS n FROM statistic_series GROUP BY measure, unit, decimals) s
    ORDER BY lower(measure), n DESC, decimals DESC`;
  return new Map(rows.map((one) => [wordKey(one.measure), { ...one, known: true }]));
}
