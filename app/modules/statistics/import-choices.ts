import { z } from "zod";
import { figureUnits, type FigureUnit } from "~/modules/figures/figure-unit";
import { columnRoles, type ColumnRole } from "./import-layout";
import type { Point } from "./import-cells";

/** How a file is read, and what of it is taken. */
export interface ImportChoices {
  /** the sheet's number; null: the one with the most rows */
  sheet: number | null;
  /** null: as they are recognised */
  roles: ColumnRole[] | null;
  /** where the file has no column that says it */
  area: string;
  targetGroup: string;
  /** of a file with one column of values, under a heading that doesn't say what is measured; "" = the heading says it */
  measure: string;
  /** by measure: what it counts, where that isn't what its name says */
  units: Record<string, FigureUnit>;
  point: Point;
  /** the newest period of the file may still change */
  newestProvisional: boolean;
  /** only of what there is a series already */
  onlyKnown: boolean;
  source: string;
  /** why final values are corrected, once it is taken */
  reason: string;
}

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(outdated);
const version = z.coerce.number(outdated).int().min(1);
const ticked = z
  .literal("ja")
  .optional()
  .transform((value) => value === "ja");
const words = z
  .string()
  .trim()
  .max(200, "Skriv højst 200 tegn.")
  .transform((text) => text.replace(/\s+/g, " "))
  .default("");
const source = z
  .string("Skriv, hvor tallene kommer fra, for eksempel Jobindsats.")
  .trim()
  .min(2, "Skriv, hvor tallene kommer fra, for eksempel Jobindsats.")
  .max(200, "Skriv højst 200 tegn.");

/** With the file: what is known before it is read. */
export const startImportForm = z.object({
  /** what the file is about, where it has no columns that say it; "" = they do */
  seriesId: z.union([z.literal(""), id]).default(""),
  newestProvisional: ticked,
  source,
  fileName: z.string(outdated).min(1, outdated).max(200, outdated),
  fileSha256: z.string(outdated).regex(/^[0-9a-f]{64}$/, outdated),
});
export type StartImportInput = z.infer<typeof startImportForm>;

/** The names of the fields for a column's role and a measure's unit; a measure by its number in the report. */
export const roleField = (column: number): string => `kolonne.${column}`;
export const unitField = (measure: number): string => `enhed.${measure}`;

const most = 600;

export const changeImportForm = z
  .object({
    importId: id,
    version,
    sheet: z.coerce.number(outdated).int().min(0).max(1000),
    area: words,
    targetGroup: words,
    measure: words,
    point: z.enum(["", "thousands", "decimal"], outdated).default(""),
    newestProvisional: ticked,
    onlyKnown: ticked,
    source,
  })
  .catchall(z.string(outdated).max(300, outdated))
  .transform(
    ({
      importId,
      version,
      sheet,
      area,
      targetGroup,
      measure,
      point,
      newestProvisional,
      onlyKnown,
      source,
      ...fields
    }) => ({
      importId,
      version,
      choices: { sheet, area, targetGroup, measure, point, newestProvisional, onlyKnown, source },
      /** by column */
      roles: numbered(fields, "kolonne.", columnRoles),
      /** by the measure's number in the report */
      units: numbered(fields, "enhed.", figureUnits),
    }),
  );
export type ChangeImportInput = z.infer<typeof changeImportForm>;

function numbered<T extends string>(fields: Record<string, unknown>, prefix: string, known: readonly T[]): T[] {
  const found: T[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (!name.startsWith(prefix)) continue;
    const index = Number(name.slice(prefix.length));
    const word = known.find((one) => one === value);
    if (word !== undefined && Number.isInteger(index) && index >= 0 && index < most) found[index] = word;
  }
  return found;
}

export const takeImportForm = z.object({
  importId: id,
  version,
  reason: z.string().trim().max(500, "Skriv højst 500 tegn.").default(""),
});
export type TakeImportInput = z.infer<typeof takeImportForm>;

export const discardImportForm = z.object({ importId: id });
