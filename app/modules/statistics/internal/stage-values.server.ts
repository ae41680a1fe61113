import type { Tx } from "~/platform/unit-of-work.server";
import type { FileSeries, FileValue } from "../import-reader";
import type { ImportedMeasure } from "../import-report";

/** Values that are sent to the database at once. */
const BATCH = 10_000;

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

/** Collects values and sends them in large pieces, while the next is collected: a million are sent in some seconds. */
export function valueStage(tx: Tx) {
  let batch: FileValue[] = [];
  let sending: Promise<unknown> = Promise.resolve();
  const send = (values: FileValue[]) => {
    const list = (of: (value: FileValue) => string | number | boolean) => `{${values.map(of).join(",")}}`;
    return tx.$executeRaw`
      INSERT INTO import_value
      SELECT * FROM unnest(
        ${list(({ series }) => series)}::int[], ${list(({ period }) => period)}::text[],
        ${list(({ value }) => value ?? "NULL")}::numeric[], ${list(({ withheld }) => quoted(withheld))}::text[],
        ${list(({ provisional }) => provisional)}::boolean[], ${list(({ row }) => row)}::int[],
        ${list(({ column }) => column)}::int[])`;
  };
  async function flush(): Promise<void> {
    await sending;
    const values = batch;
    batch = [];
    sending = values.length > 0 ? send(values).then(() => undefined) : Promise.resolve();
    sending.catch(() => {}); // heard where it is waited for
  }
  return {
    put: (value: FileValue) => void batch.push(value),
    /** Sends what has come, once it is enough. */
    settle: () => (batch.length >= BATCH ? flush() : undefined),
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
