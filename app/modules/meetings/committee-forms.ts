import { z } from "zod";
import { committeeSlugField } from "~/modules/identity/slug";

/** The fields of a committee's forms, each said once. Messages say what to write. */

const id = z.uuid("Siden er forældet. Genindlæs den, og prøv igen.");
const version = z.coerce.number("Siden er forældet. Genindlæs den, og prøv igen.").int();
const ticked = z.preprocess((value) => value !== undefined && value !== "" && value !== "nej", z.boolean());
const text = (longest: number) => z.string().trim().max(longest, `Skriv højst ${longest} tegn.`).default("");
const time = z
  .string("Skriv et klokkeslæt som 15.00.")
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, "Skriv et klokkeslæt som 15.00.")
  .transform((value) => value.replace(":", ".").padStart(5, "0"));

const lines = (value: string) => [
  ...new Set(
    value
      .split(/\r?\n/)
      .map((line) => line.trim().replace(/\s+/g, " "))
      .filter(Boolean),
  ),
];

/** "23-12-2026", "23.12.2026" or "2026-12-23" as "2026-12-23"; null for what is no day. */
export function readDay(value: string): string | null {
  const danish = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(value.trim());
  const iso = danish ? `${danish[3]}-${danish[2]!.padStart(2, "0")}-${danish[1]!.padStart(2, "0")}` : value.trim();
  return z.iso.date().safeParse(iso).success ? iso : null;
}

/** One day to a line; kept in order, each once. */
export const closingDaysField = z
  .string()
  .default("")
  .transform((value, context) => {
    const read = lines(value).map((line) => {
      const day = readDay(line);
      if (day === null)
        context.addIssue({ code: "custom", message: `“${line}” er ikke en dag. Skriv den som 23-12-2026.` });
      return day ?? "";
    });
    if (read.length > 60) context.addIssue({ code: "custom", message: "Skriv højst 60 lukkedage." });
    return [...new Set(read)].sort();
  });

/** The rule alone, for the example that follows what is typed. */
export const noticeRuleForm = z.object({
  noticeDays: z.coerce
    .number("Skriv et antal hverdage, for eksempel 4.")
    .int("Skriv et helt antal hverdage.")
    .min(0, "Skriv 0, hvis udvalget ingen frist har.")
    .max(30, "Skriv højst 30 hverdage."),
  noticeSaturdayCounts: ticked,
  noticeSendingDayCounts: ticked,
  closingDays: closingDaysField,
});

const name = z.string("Skriv udvalgets navn.").trim().min(2, "Skriv udvalgets navn.").max(120, "Skriv højst 120 tegn.");

export const createCommitteeForm = z.object({ name, slug: committeeSlugField, sectionTemplateId: id });
export type CreateCommittee = z.infer<typeof createCommitteeForm>;

export const committeeKinds = ["standing", "finance", "council"] as const;
export type CommitteeKind = (typeof committeeKinds)[number];
export const committeeKindWords: Record<CommitteeKind, string> = {
  standing: "Stående udvalg",
  finance: "Økonomiudvalg",
  council: "Byråd",
};
/** How a vote is written in the minutes: "For stemte: 2 (C+V)", or with the names. */
export const voteWordings = ["parties", "names"] as const;
export type VoteWording = (typeof voteWordings)[number];
export const voteWordingWords: Record<VoteWording, string> = { parties: "partier", names: "navne" };

export const editCommitteeForm = noticeRuleForm
  .extend({
    version,
    name,
    slug: committeeSlugField,
    active: ticked,
    defaultPlace: text(200),
    defaultStart: time,
    defaultEnd: time,
    publishesCaseList: ticked,
    publishesAgenda: ticked,
    publishesMinutes: ticked,
    standingSentences: z
      .string()
      .default("")
      .transform(lines)
      .pipe(
        z
          .array(z.string().max(200, "En af sætningerne er for lang. Skriv højst 200 tegn i hver."))
          .max(20, "Skriv højst 20 sætninger."),
      ),
    sectionTemplateId: id,
    kind: z.enum(committeeKinds, "Vælg, hvilken slags udvalg det er."),
    voteWording: z.enum(voteWordings, "Vælg, hvordan afstemninger skrives i referatet."),
    substituteShortAbsence: ticked,
    substituteDisqualified: ticked,
    disqualifiedMayVote: ticked,
  })
  .superRefine(({ defaultStart, defaultEnd }, context) => {
    if (defaultEnd <= defaultStart)
      context.addIssue({ code: "custom", path: ["defaultEnd"], message: `Skriv et klokkeslæt efter ${defaultStart}.` });
  });
export type EditCommittee = { committeeId: string } & z.infer<typeof editCommitteeForm>;
