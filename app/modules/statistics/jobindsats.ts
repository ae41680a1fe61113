import { z } from "zod";
import { readAnyPeriod } from "./import-layout";
import { frequencyOf } from "./period";

/** What is asked for: a table of Jobindsats, for areas, in periods. */
export interface JobindsatsQuery {
  /** "Y01A02" */
  table: string;
  /** names of areas; none = all of them */
  areas: string[];
  /** both with; of the frequency that both have */
  from: string;
  to: string;
}

const line = (missing: string, most: number) =>
  z.string(missing).trim().min(1, missing).max(most, `Skriv højst ${most} tegn.`);
const period = z
  .string("Skriv en periode, for eksempel januar 2021.")
  .trim()
  .max(40, "Skriv højst 40 tegn.")
  .transform((text, context) => {
    const read = readAnyPeriod(text);
    if (read === null) context.addIssue({ code: "custom", message: `“${text}” er ikke en periode. Skriv for eksempel januar 2021.` }); // prettier-ignore
    return read ?? "";
  });

export const jobindsatsForm = z
  .object({
    table: line("Skriv tabellens nummer, for eksempel Y01A02.", 20).regex(
      /^[a-z0-9]+$/i,
      "Et tabelnummer er bogstaver og tal, for eksempel Y01A02.",
    ),
    /** with commas between; "" = all */
    areas: z
      .string()
      .max(2000, "Skriv højst 2.000 tegn.")
      .default("")
      .transform((text) =>
        text
          .split(/[,;\n]/)
          .map((part) => part.trim())
          .filter((part) => part !== ""),
      ),
    from: period,
    to: period,
    newestProvisional: z
      .literal("ja")
      .optional()
      .transform((value) => value === "ja"),
  })
  .superRefine(({ from, to }, context) => {
    if (from === "" || to === "") return;
    if (frequencyOf(from) !== frequencyOf(to))
      context.addIssue({ code: "custom", path: ["to"], message: "Skriv begge perioder på samme måde: måneder, kvartaler eller år." }); // prettier-ignore
    else if (to < from) context.addIssue({ code: "custom", path: ["to"], message: "Den sidste periode ligger før den første." }); // prettier-ignore
  });

const tableAnswer = z.array(z.object({ Period: z.array(z.string()) })).min(1);
const cell = z.union([z.string(), z.number(), z.null()]);
const dataAnswer = z
  .array(z.object({ Variables: z.array(z.object({ Label: z.string() })).min(1), Data: z.array(z.array(cell)) }))
  .min(1);

/** The periods that a table has, of those asked for, in the words of Jobindsats. Null for an answer of another shape. */
export function periodsOfAnswer(answer: unknown, { from, to }: Pick<JobindsatsQuery, "from" | "to">): string[] | null {
  const read = tableAnswer.safeParse(answer);
  if (!read.success) return null;
  return read.data[0]!.Period.filter((words) => {
    const one = readAnyPeriod(words);
    return one !== null && frequencyOf(one) === frequencyOf(from) && from <= one && one <= to;
  });
}

/**
 * An answer's data as a CSV file as Danes write them, so that it goes the way of every other file. Null for an answer of another shape.
 */
export function csvOfAnswer(answer: unknown): string | null {
  const read = dataAnswer.safeParse(answer);
  if (!read.success) return null;
  const { Variables, Data } = read.data[0]!;
  if (Data.some((row) => row.length !== Variables.length)) return null;
  const lines = [Variables.map(({ Label }) => quoted(Label)), ...Data.map((row) => row.map(written))];
  return lines.map((cells) => `${cells.join(";")}\n`).join("");
}

const written = (value: z.infer<typeof cell>): string => {
  if (value === null) return "";
  const text = String(value);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text.replace(".", ",") : quoted(text);
};

const quoted = (text: string) => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
