// The archive: a gzipped tar.
//   manifest.json            first: what is in it, and which schema it needs
//   tables/0007/0001.copy    a table's rows in PostgreSQL's COPY text form, in parts of some megabytes
//   files/<path>             what lies in the data folder beside the database
//   checksums.json           last: SHA-256 of every entry, and each table's number of rows. Without it the archive isn't whole
import { z } from "zod";

export const formatVersion = 1;

export const manifestName = "manifest.json";
export const checksumsName = "checksums.json";
export const filesPrefix = "files/";

export const tablePart = (table: number, part: number): string =>
  `tables/${String(table).padStart(4, "0")}/${String(part).padStart(4, "0")}.copy`;

/** @returns the table's index in the manifest, of an entry that holds rows */
export function tableOfEntry(name: string): number | undefined {
  const found = /^tables\/(\d{4})\/\d{4,}[.]copy$/.exec(name)?.[1];
  return found === undefined ? undefined : Number(found);
}

const table = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()).min(1) });
export type Table = z.infer<typeof table>;

export const manifestSchema = z.object({
  format: z.literal(formatVersion),
  /** of the program that wrote it */
  version: z.string(),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(table),
  /** sequences that have given a number: it isn't given again */
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), lastValue: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const checksumsSchema = z.object({
  entries: z.record(z.string(), z.string()),
  /** in the manifest's order */
  rows: z.array(z.number().int()),
});
export type Checksums = z.infer<typeof checksumsSchema>;
