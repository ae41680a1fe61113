import { z } from "zod";

/** The fields of the inquiry forms, each said once. Messages say what to write. */

const outdated = "Siden er forældet. Genindlæs den, og prøv igen.";
const id = z.uuid(outdated);
const version = z.coerce.number(outdated).int().min(1);
const empty = (value: unknown) => (value === "" || value === undefined ? null : value);
const day = z.preprocess(empty, z.iso.date("Skriv datoen som dag, måned og år, for eksempel 09-07-2018.").nullable());
const maybeId = z.preprocess(empty, id.nullable());

const breaks = /[\r\n\u2028\u2029]/u;
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Skriv højst ${most} tegn.`)
    .refine((text) => !breaks.test(text), "Skriv det på én linje.")
    .default("");
const lines = (most: number) => z.string().trim().max(most, `Skriv højst ${most} tegn.`).default("");
const needed = (message: string, most: number) =>
  z
    .string(message)
    .trim()
    .min(2, message)
    .max(most, `Skriv højst ${most} tegn.`)
    .refine((text) => !breaks.test(text), "Skriv det på én linje.");

/** One address and nothing after it: a line break in it would put lines into a mail's head. */
const email = z
  .string()
  .refine((text) => !breaks.test(text.trim()), "Mailadressen må ikke have linjeskift. Skriv én adresse på én linje.")
  .transform((text) => text.trim())
  .refine(
    (text) => text === "" || z.email().safeParse(text).success,
    "Skriv mailadressen helt, for eksempel minister@eksempel.dk, eller lad feltet stå tomt.",
  )
  .default("");

const senderFacts = {
  subject: needed("Skriv, hvad henvendelsen handler om.", 300),
  senderAuthority: needed("Skriv, hvem brevet er fra, for eksempel Beskæftigelsesministeriet.", 200),
  senderTitle: line(120),
  senderName: line(120),
  // The reply's own address is this with the authority and the person above it.
  senderAddress: lines(400).refine(
    (text) => text.split("\n").length <= 12,
    "Skriv adressen på højst 12 linjer, som på en konvolut.",
  ),
  senderEmail: email,
  theirReference: line(200),
  datedOn: day,
  dateNote: line(120),
  receivedOn: day,
};

/** "Ingen frist oplyst" is chosen, never what an empty field means. */
const deadlineFacts = {
  deadlineChoice: z.enum(["date", "none"], "Vælg, om der er en frist."),
  deadline: day,
  deadlineNote: line(300),
};
const standing = {
  ownerId: z.uuid("Vælg, hvem der sørger for, at der bliver svaret."),
  committeeId: maybeId,
  followsId: maybeId,
  text: lines(200_000),
  remark: lines(4000),
};

interface Dated {
  datedOn: string | null;
  dateNote: string;
}
interface WithDeadline {
  deadlineChoice: "date" | "none";
  deadline: string | null;
}
interface Checked<T> {
  value: T;
  issues: { push(issue: { code: "custom"; path: string[]; message: string; input: unknown }): unknown };
}

const saysWhen = ({ value, issues }: Checked<Dated>) => {
  if (value.datedOn === null && value.dateNote === "")
    issues.push({
      code: "custom",
      path: ["datedOn"],
      message: "Vælg brevets dato. Er den ukendt, så skriv, hvad der vides, i “Dato i ord”.",
      input: value,
    });
};
const saysDeadline = ({ value, issues }: Checked<WithDeadline>) => {
  if (value.deadlineChoice === "date" && value.deadline === null)
    issues.push({
      code: "custom",
      path: ["deadline"],
      message: "Vælg fristens dag, eller vælg “Ingen frist oplyst”.",
      input: value,
    });
};
/** A day that stands in a field that the choice hides is none. */
const chosenDeadline = <T extends WithDeadline>(value: T) => ({
  ...value,
  deadline: value.deadlineChoice === "date" ? value.deadline : null,
});

const caseChoice = {
  caseChoice: z.enum(["new", "existing"], "Vælg, om henvendelsen hører til en sag, der findes."),
  caseNumber: line(60),
  caseTitle: line(400),
};

/** A day that is filled in says itself that there is a deadline. */
const filledDeadline = (fields: unknown): unknown => {
  const { deadlineChoice, deadline } = fields as Partial<Record<string, string>>;
  return deadlineChoice || !deadline ? fields : { ...(fields as object), deadlineChoice: "date" };
};

export const registerInquiryForm = z
  .preprocess(filledDeadline, z.object({ ...senderFacts, ...deadlineFacts, ...standing, ...caseChoice }))
  .check((context) => {
    saysWhen(context);
    saysDeadline(context);
    const { value, issues } = context;
    if (value.caseChoice === "existing" && value.caseNumber === "")
      issues.push({ code: "custom", path: ["caseNumber"], message: "Skriv sagens nummer.", input: value });
  })
  .transform(chosenDeadline);
export type RegisterInquiryInput = z.infer<typeof registerInquiryForm>;

export const editInquiryForm = z.object({ inquiryId: id, version, ...senderFacts, ...standing }).check(saysWhen);
export type EditInquiryInput = z.infer<typeof editInquiryForm>;

export const setDeadlineForm = z
  .object({
    inquiryId: id,
    version,
    ...deadlineFacts,
    ground: z.enum(["corrected", "extended"], "Vælg, om fristen er rettet eller forlænget."),
  })
  .check(saysDeadline)
  .check(({ value, issues }) => {
    if (value.ground === "extended" && value.deadlineChoice === "date" && value.deadlineNote.length < 3)
      issues.push({
        code: "custom",
        path: ["deadlineNote"],
        message: "Skriv, hvem der har forlænget fristen, og hvornår.",
        input: value,
      });
  })
  .transform(chosenDeadline);
export type SetDeadlineInput = z.infer<typeof setDeadlineForm>;

export const closeInquiryForm = z.object({
  inquiryId: id,
  version,
  reason: z
    .string("Skriv, hvorfor henvendelsen afsluttes uden svar.")
    .trim()
    .min(3, "Skriv, hvorfor henvendelsen afsluttes uden svar.")
    .max(1000, "Skriv højst 1.000 tegn."),
});
export type CloseInquiryInput = z.infer<typeof closeInquiryForm>;

export const refuseExtensionForm = z.object({
  inquiryId: id,
  version,
  note: needed("Skriv, hvem der har sagt nej, og hvornår.", 300),
});
export type RefuseExtensionInput = z.infer<typeof refuseExtensionForm>;

export const inquiryForm = z.object({ inquiryId: id, version });
export type InquiryInput = z.infer<typeof inquiryForm>;

const questionText = z
  .string("Skriv spørgsmålet.")
  .trim()
  .min(3, "Skriv spørgsmålet.")
  .max(2000, "Skriv højst 2.000 tegn. Del det i flere spørgsmål.");
const questionFacts = { ownerId: maybeId, dueOn: day };

export const addQuestionForm = z.object({
  inquiryId: id,
  text: questionText,
  quote: z.string().trim().max(4000).default(""),
  ...questionFacts,
});
export type AddQuestionInput = z.infer<typeof addQuestionForm>;

const question = { questionId: id, version };

export const editQuestionForm = z.object({ ...question, text: questionText, ...questionFacts });
export type EditQuestionInput = z.infer<typeof editQuestionForm>;

export const questionForm = z.object(question);
export type QuestionInput = z.infer<typeof questionForm>;

export const moveQuestionForm = z.object({
  questionId: id,
  direction: z.enum(["up", "down"], outdated),
});
export type MoveQuestionInput = z.infer<typeof moveQuestionForm>;

export const leaveOutQuestionForm = z.object({
  ...question,
  reason: z
    .string("Skriv, hvorfor spørgsmålet ikke besvares.")
    .trim()
    .min(3, "Skriv, hvorfor spørgsmålet ikke besvares.")
    .max(1000, "Skriv højst 1.000 tegn."),
});
export type LeaveOutQuestionInput = z.infer<typeof leaveOutQuestionForm>;

export const deliverQuestionForm = z.object({
  ...question,
  note: z.string().trim().max(10_000, "Skriv højst 10.000 tegn.").default(""),
});
export type DeliverQuestionInput = z.infer<typeof deliverQuestionForm>;

export const registerLetterForm = z
  .object({
    inquiryId: id,
    kind: z.enum(["reply", "extension"], "Vælg, om brevet er et svar eller en anmodning om længere frist."),
    subject: needed("Skriv, hvad brevet handler om.", 300),
    letterDate: day,
    dateNote: line(120),
    sentOn: day,
    remark: lines(4000),
  })
  .check(({ value, issues }) => {
    if (value.letterDate === null && value.sentOn === null && value.dateNote === "")
      issues.push({
        code: "custom",
        path: ["letterDate"],
        message: "Vælg brevets dato. Er den ukendt, så skriv, hvad der vides, i “Dato i ord”.",
        input: value,
      });
  });
export type RegisterLetterInput = z.infer<typeof registerLetterForm>;
