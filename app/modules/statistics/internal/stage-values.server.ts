import type { Tx } from "~/platform/unit-of-work.server";
import type { FileSeries, FileValue } from "../import-reader";
import type { ImportedMeasure } from "../import-report";

/** Values that are sent to the database at once. */
const BATCH = 2_000;

/**
 * Two tables of the transaction's own: a file's series, and its values. They are gone when it ends, and nobody else sees them.
 * `import_series.series_id` is the municipality's series of the same words, or null.
 */
export async function openStage(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE import_series (
      number int PRIMARY KEY, measure text NOT NULL, area text NOT NULL, target_group text NOT NULL, frequency text NOT NULL,
      unit text NOT NULL, decimals int NOT NULL, unbounded boolean NOT NULL, series_id uuid, series_version int
    ) ON COMMIT DROP`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE import_value (
      series int NOT NULL, period text NOT NULL, value numeric(20, 6), withheld text NOT NULL, provisional boolean NOT NULL,
      file_row int NOT NULL, file_column int NOT NULL
    ) ON COMMIT DROP`;
}

/** Columns of values that wait to be sent. Few objects, and short texts: a million values leave little behind to be cleared away. */
const emptyBatch = () => ({
  series: [] as number[],
  period: [] as string[],
  value: [] as (number | "NULL")[],
  withheld: [] as string[],
  provisional: [] as boolean[],
  row: [] as number[],
  column: [] as number[],
});

/** Collects values and sends them in pieces, while the next are collected: a million are sent in some seconds. */
export function valueStage(tx: Tx) {
  let batch = emptyBatch();
  let sending: Promise<unknown> = Promise.resolve();
  const list = (values: readonly unknown[]) => `{${values.join(",")}}`;
  const send = ({ series, period, value, withheld, provisional, row, column }: typeof batch) =>
    tx.$executeRaw`
      INSERT INTO import_value
      SELECT * FROM unnest(${list(series)}::int[], ${list(period)}::text[], ${list(value)}::numeric[], ${list(withheld)}::text[],
                           ${list(provisional)}::boolean[], ${list(row)}::int[], ${list(column)}::int[])`;
  async function flush(): Promise<void> {
    await sending;
    const full = batch;
    batch = emptyBatch();
    sending = full.series.length > 0 ? send(full).then(() => undefined) : Promise.resolve();
    sending.catch(() => {}); // heard where it is waited for
  }
  return {
    put({ series, period, value, withheld, provisional, row, column }: FileValue): void {
      batch.series.push(series);
      batch.period.push(period);
      batch.value.push(value ?? "NULL");
      batch.withheld.push(withheld === "" ? '""' : quoted(withheld));
      batch.provisional.push(provisional);
      batch.row.push(row);
      batch.column.push(column);
    },
    /** Sends what has come, once it is enough. */
    settle: () => (batch.series.length >= BATCH ? flush() : undefined),
    async end(): Promise<void> {
      await flush();
      await sending;
      await tx.$executeRaw`ANALYZE import_value`;
    },
  };
}

/** An element of an array's text form. */
const quoted = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;

export interface StagedSeries extends FileSeries, Pick<ImportedMeasure, "unit" | "decimals"> {
  unbounded: boolean;
}

/** Says which series the file has, and finds those that are there already. */
export async function stageSeries(tx: Tx, series: readonly StagedSeries[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO import_series (number, measure, area, target_group, frequency, unit, decimals, unbounded)
    SELECT position - 1, measure, area, "targetGroup", frequency, unit, decimals, unbounded
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(series)}::jsonb)
      AS (measure text, area text, "targetGroup" text, frequency text, unit text, decimals int, unbounded boolean))
      WITH ORDINALITY AS t(measure, area, "targetGroup", frequency, unit, decimals, unbounded, position)`;
  await tx.$executeRaw`
    UPDATE import_series i SET series_id = s.id, series_version = s.version, unit = s.unit, decimals = s.decimals,
           unbounded = s.unbounded, measure = s.measure, area = s.area, target_group = s.target_group
    FROM statistic_series s
    WHERE lower(s.measure) = lower(i.measure) AND lower(s.area) = lower(i.area) AND lower(s.target_group) = lower(i.target_group)
      AND s.frequency = i.frequency`;
  await tx.$executeRaw`ANALYZE import_series`;
}
