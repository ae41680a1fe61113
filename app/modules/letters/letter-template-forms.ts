import { z } from "zod";
import { letterheadSchema, readGroups, type Letterhead } from "./letterhead";
import { fieldsInLine, unknownFieldsSentence } from "./merge-fields";
import type { Station } from "./reply-letter";
import { richField } from "./rich-field";

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const ticked = z.preprocess((value) => value === "ja", z.boolean());

const name = z
  .string("Skriv skabelonens navn.")
  .trim()
  .min(2, "Skriv skabelonens navn.")
  .max(80, "Skriv højst 80 tegn.");

/** A line with merge fields, each of which must exist. */
const line = (where: string) =>
  z
    .string()
    .trim()
    .max(200, "Skriv højst 200 tegn.")
    .superRefine((text, context) => {
      const message = unknownFieldsSentence(fieldsInLine(text), where);
      if (message) context.addIssue({ code: "custom", message });
    });

const station = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9-]{0,60}$/, outdated)
    .default(""),
  title: z.string("Skriv stationens navn.").trim().min(2, "Skriv stationens navn.").max(80, "Skriv højst 80 tegn."),
  userId: z.preprocess((value) => (value === "" || value === undefined ? null : value), z.uuid(outdated).nullable()),
});

const millimetres = (least: number, most: number) =>
  z.coerce
    .number(`Skriv et tal mellem ${least} og ${most}.`)
    .min(least, `Mindst ${least}.`)
    .max(most, `Højst ${most}.`);
const groups = z
  .string()
  .max(3000, "Skriv højst 3.000 tegn.")
  .default("")
  .transform(readGroups)
  .superRefine((list, context) => {
    if (list.length > 10) context.addIssue({ code: "custom", message: "Skriv højst 10 grupper." });
    if (list.some(({ lines }) => lines.length > 12 || lines.some((each) => each.length > 120)))
      context.addIssue({ code: "custom", message: "En gruppe kan have 12 linjer på højst 120 tegn." });
  });

const head = {
  logoAlt: z.string().trim().max(200, "Skriv højst 200 tegn.").default(""),
  logoHeight: millimetres(8, 30).default(16),
  logoRemoved: ticked.default(false),
  wordmark: z.enum(["line", "stacked", "band"], outdated),
  accent: z
    .string()
    .trim()
    .regex(/^(#[0-9a-fA-F]{6})?$/, "Skriv farven som #0d5166, eller lad feltet stå tomt.")
    .default(""),
  senderPlace: z.enum(["right", "top", "none"], outdated),
  senderGroups: groups,
  referencesPlace: z.enum(["right", "line"], outdated),
  referencesAt: z.enum(["top", "bottom"], outdated),
  hours: groups,
  datePlace: z.enum(["right", "line", "body"], outdated),
  dateFormat: z.enum(["long", "short"], outdated),
  pageNumber: z
    .string()
    .trim()
    .max(40, "Skriv højst 40 tegn.")
    .refine((pattern) => pattern.includes("{n}"), "Skriv {n}, hvor sidetallet skal stå, for eksempel Side {n} af {m}."),
  closingPlace: z.enum(["columns", "eachColumn", "stacked"], outdated),
  offsetAddressee: millimetres(35, 110),
  offsetAside: millimetres(35, 110),
};

const template = z.object({
  name,
  salutation: line("Indledningen").default(""),
  closing: line("Hilsenen").pipe(z.string().min(2, "Skriv hilsenen, for eksempel Med venlig hilsen.")),
  opening: richField("Åbningen"),
  isDefault: ticked,
  active: ticked,
  stations: z.array(station).max(12, "Vejen til underskrift kan have 12 stationer."),
  ...head,
});

/** Fields `stations.0.title` and so on, in the order in which they stand. */
function gathered(fields: unknown): unknown {
  const lines = new Map<number, Record<string, unknown>>();
  for (const [field, value] of Object.entries(fields as Record<string, unknown>)) {
    const [, index, part] = /^stations[.](\d{1,2})[.](key|title|userId)$/.exec(field) ?? [];
    if (index && part) lines.set(Number(index), { ...lines.get(Number(index)), [part]: value });
  }
  const stations = [...lines.entries()].toSorted(([a], [b]) => a - b).map(([, each]) => each);
  return { ...(fields as object), stations };
}

export const createLetterTemplateForm = z.preprocess(gathered, template);
export type LetterTemplateInput = z.infer<typeof createLetterTemplateForm>;

export const editLetterTemplateForm = z.preprocess(
  gathered,
  template.extend({ templateId: z.uuid(outdated), version: z.coerce.number(outdated).int().min(1) }),
);
export type EditLetterTemplateInput = z.infer<typeof editLetterTemplateForm>;

/** The form as it stands, for a sample of it: without a name yet, and of a template that may not be saved. */
export const previewLetterTemplateForm = z.preprocess(
  gathered,
  template.omit({ name: true }).extend({
    templateId: z.preprocess(
      (value) => (value === "" || value === undefined ? null : value),
      z.uuid(outdated).nullable(),
    ),
  }),
);
export type PreviewLetterTemplateInput = z.infer<typeof previewLetterTemplateForm>;

/**
 * The letterhead that the form's fields say; what the form has no field for stays as it was.
 * @param logo of a picture that is uploaded with the form; null: the one before stays, unless it is taken away
 */
export function letterheadOf(
  input: Omit<LetterTemplateInput, "name">,
  before: Letterhead,
  logo: string | null = null,
): Letterhead {
  const fileSha256 = logo ?? (input.logoRemoved ? null : (before.logo?.fileSha256 ?? null));
  return letterheadSchema.parse({
    ...before,
    logo: fileSha256 && { fileSha256, alt: input.logoAlt || "Logo", height: input.logoHeight },
    wordmark: input.wordmark,
    accent: input.accent === "" ? null : input.accent,
    sender: { place: input.senderPlace, groups: input.senderGroups },
    references: { place: input.referencesPlace, at: input.referencesAt },
    hours: input.hours,
    date: { place: input.datePlace, format: input.dateFormat },
    pageNumber: input.pageNumber,
    closing: input.closingPlace,
    offsets: { addressee: input.offsetAddressee, aside: input.offsetAside },
  });
}

/** Stations without a key get one made from their title, unlike all others; a letter on its way knows its station by it. */
export function withStationKeys(
  stations: LetterTemplateInput["stations"],
  keyOf: (title: string) => string,
): Station[] {
  const taken = new Set(stations.map(({ key }) => key).filter(Boolean));
  return stations.map(({ key, title, userId }) => {
    if (key) return { key, title, userId };
    const base = keyOf(title) || "station";
    let own = base;
    for (let number = 2; taken.has(own); number += 1) own = `${base}-${number}`;
    taken.add(own);
    return { key: own, title, userId };
  });
}
