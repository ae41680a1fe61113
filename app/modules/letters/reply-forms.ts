import { z } from "zod";

/** The fields of the reply's forms, each said once. Messages say what to write. */

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(outdated);
const version = z.coerce.number(outdated).int().min(1);
const emptyAsNull = (value: unknown) => (value === "" || value === undefined ? null : value);
const day = z.preprocess(emptyAsNull, z.iso.date("Skriv en dato, for eksempel 09-07-2018.").nullable());
const line = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, `Skriv højst ${limit} tegn.`)
    .refine((text) => !/[\r\n]/.test(text), "Skriv det på én linje.");
const lines = z
  .string()
  .transform((text) =>
    text
      .split(/\r?\n/)
      .map((each) => each.trim())
      .filter(Boolean)
      .join("\n"),
  )
  .pipe(z.string().max(1000, "Skriv højst 1.000 tegn."));

/** What a letter's first page holds above its text. */
export const mostAddressLines = 20;

const subject = line(200).min(3, "Skriv, hvad brevet handler om. Det bliver brevets emne.");

export const beginReplyForm = z
  .object({
    inquiryId: id,
    kind: z.enum(["reply", "extension"]).default("reply"),
    templateId: z.preprocess(emptyAsNull, id.nullable()).default(null),
    askedDeadline: day.default(null),
  })
  .refine(({ kind, askedDeadline }) => kind === "reply" || askedDeadline !== null, {
    path: ["askedDeadline"],
    message: "Skriv, hvilken ny frist brevet beder om.",
  });
export type BeginReplyInput = z.infer<typeof beginReplyForm>;

export const replyForm = z.object({ letterId: id });

/** What an editor sends when a text saves itself (richtext/autosave-contract.ts); the document is checked by `saveText`. */
export const saveReplyTextForm = z.object({
  letterId: id,
  saveId: z.string().min(8).max(100),
  baseRevision: z.number().int().min(1),
  document: z.unknown(),
  mine: z.unknown().optional(),
});
export type SaveReplyTextInput = z.infer<typeof saveReplyTextForm>;

export const replyReferenceSchema = z.object({
  label: line(60),
  lines: z.array(line(120).min(1, "Skriv, hvad der skal stå, eller fjern linjen.")).min(1).max(12),
});
export type ReplyReference = z.infer<typeof replyReferenceSchema>;

/** One reference a line: "Sagsnr.: 18/1199"; without a colon it stands alone. */
export const readReferences = (text: string): ReplyReference[] =>
  text
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter(Boolean)
    .map((each) => {
      const [, label, value] = /^([^:]{1,60}):\s*(.+)$/.exec(each) ?? [];
      return label && value ? { label: label.trim(), lines: [value.trim()] } : { label: "", lines: [each] };
    });

/** The opposite of `readReferences`. */
export const writeReferences = (references: readonly ReplyReference[]): string =>
  references.flatMap(({ label, lines: all }) => all.map((each) => (label ? `${label}: ${each}` : each))).join("\n");

export const editReplyFactsForm = z.object({
  letterId: id,
  version,
  subject,
  addressee: lines.pipe(
    z
      .string()
      .min(1, "Skriv, hvem brevet er til, som det skal stå øverst på brevet.")
      .refine(
        (text) => text.split("\n").length <= mostAddressLines,
        `Der er plads til ${mostAddressLines} linjer øverst på brevet. Kort modtageren ned.`,
      ),
  ),
  recipientEmail: z
    .string()
    .trim()
    .refine((address) => !/[\r\n]/.test(address), "Skriv én mailadresse uden linjeskift.")
    .pipe(z.union([z.literal(""), z.email("Skriv en mailadresse, for eksempel bm@bm.dk, eller lad feltet stå tomt.")])),
  letterDate: day,
  salutation: line(200),
  closing: line(200).min(2, "Skriv, hvordan brevet slutter, for eksempel Med venlig hilsen."),
  references: z
    .string()
    .max(2000, "Skriv højst 2.000 tegn.")
    .default("")
    .transform(readReferences)
    .pipe(z.array(replyReferenceSchema).max(12, "Et brev kan have 12 linjer med sagsnumre og lignende.")),
});
export type EditReplyFactsInput = z.infer<typeof editReplyFactsForm>;

export const markAnswerForm = z.object({
  letterId: id,
  questionId: z.uuid("Vælg det spørgsmål, teksten svarer på."),
  blockId: z.string(outdated).min(1, outdated).max(64),
  quote: z.string("Markér de ord, der svarer på spørgsmålet.").trim().min(3, "Markér de ord, der svarer.").max(5000),
});
export type MarkAnswerInput = z.infer<typeof markAnswerForm>;

export const unmarkAnswerForm = z.object({ letterId: id, answerId: id });
export type UnmarkAnswerInput = z.infer<typeof unmarkAnswerForm>;
