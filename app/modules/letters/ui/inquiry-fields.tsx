import type { ReactNode } from "react";
import { RadioGroup } from "~/ui/choice";
import { DateField, Select, TextArea, TextField } from "~/ui/field";
import { candidateWords } from "../follow-suggestion";
import type { InquiryChoices } from "../inquiry-choices.server";
import type { Guess, LetterReading } from "../read-letter-text";

/** What the fields of an inquiry are called, on its forms and where two versions of it stand side by side. */
export const inquiryLabels = {
  subject: "Hvad handler henvendelsen om?",
  senderAuthority: "Fra",
  senderTitle: "Afsenderens titel",
  senderName: "Afsenderens navn",
  senderAddress: "Adresse",
  senderEmail: "Mail",
  theirReference: "Deres sagsnummer",
  datedOn: "Brevets dato",
  dateNote: "Dato i ord",
  receivedOn: "Modtaget",
  ownerId: "Hvem sørger for svaret?",
  committeeId: "Udvalg",
  followsId: "Følger op på",
  text: "Brevets tekst",
  remark: "Intern bemærkning",
} as const;

export type InquiryValues = Partial<Record<keyof typeof inquiryLabels, string>>;

interface FieldsProps {
  values?: InquiryValues;
  /** what was read from the letter, told under each field */
  reading?: LetterReading | null;
}

const shortened = (words: string) => (words.length > 140 ? `${words.slice(0, 137).trimEnd()} …` : words);
/** Where a guess comes from, so that it can be judged. */
const readFrom = (guess: Guess | null | undefined, otherwise?: string): string | undefined =>
  guess ? `Læst i brevet: “${shortened(guess.words)}”` : otherwise;

/** Who wrote. */
export function SenderFields({ values = {}, reading }: FieldsProps) {
  return (
    <>
      <TextField
        name="senderAuthority"
        label={inquiryLabels.senderAuthority}
        hint={readFrom(reading?.senderAuthority, "Myndigheden, for eksempel Beskæftigelsesministeriet")}
        defaultValue={values.senderAuthority}
        maxLength={200}
      />
      <div className="pair">
        <TextField
          name="senderName"
          label={inquiryLabels.senderName}
          hint={readFrom(reading?.senderName)}
          defaultValue={values.senderName}
          maxLength={120}
          optional
        />
        <TextField
          name="senderTitle"
          label={inquiryLabels.senderTitle}
          hint={readFrom(reading?.senderTitle)}
          defaultValue={values.senderTitle}
          maxLength={120}
          optional
        />
      </div>
      <TextArea
        name="senderAddress"
        label={inquiryLabels.senderAddress}
        hint={readFrom(reading?.senderAddress, "Som den skal stå på brevet")}
        defaultValue={values.senderAddress}
        rows={3}
        optional
      />
      <div className="pair">
        <TextField
          name="senderEmail"
          type="email"
          label={inquiryLabels.senderEmail}
          hint={readFrom(reading?.senderEmail)}
          defaultValue={values.senderEmail}
          optional
        />
        <TextField
          name="theirReference"
          label={inquiryLabels.theirReference}
          hint={readFrom(reading?.theirReference)}
          defaultValue={values.theirReference}
          maxLength={200}
          optional
        />
      </div>
    </>
  );
}

/** When it was written and when it came. A link of the chain that is known by mention says so in words. */
export function DateFields({ values = {}, reading, today }: FieldsProps & { today: string }) {
  return (
    <>
      <div className="pair">
        <DateField
          name="datedOn"
          label={inquiryLabels.datedOn}
          hint={readFrom(reading?.datedOn, "Datoen, der står på brevet")}
          defaultValue={values.datedOn}
          max={today}
          optional
        />
        <TextField
          name="dateNote"
          label={inquiryLabels.dateNote}
          hint="Kendes dagen ikke: “foråret 2018”"
          defaultValue={values.dateNote}
          maxLength={120}
          optional
        />
      </div>
      <DateField
        name="receivedOn"
        label={inquiryLabels.receivedOn}
        hint={readFrom(reading?.receivedOn, "Dagen, brevet kom. Det journaliseres på den dag.")}
        defaultValue={values.receivedOn}
        max={today}
        optional
      />
    </>
  );
}

/** A day, or that none is told: never what an empty field means. */
export function DeadlineFields({
  reading,
  choice,
  deadline,
  note,
  noteHint = "For eksempel hvor fristen står, hvis det ikke er i brevet",
}: {
  reading?: LetterReading | null;
  choice?: "date" | "none";
  deadline?: string;
  note?: string;
  noteHint?: string;
}) {
  return (
    <>
      <RadioGroup
        name="deadlineChoice"
        label="Frist for svaret"
        defaultValue={choice}
        choices={[
          { value: "date", label: "Svaret skal være sendt senest" },
          { value: "none", label: "Ingen frist oplyst" },
        ]}
      />
      <DateField
        name="deadline"
        label="Frist"
        hint={readFrom(reading?.deadline, "Udfyldes, når der er en frist")}
        defaultValue={deadline}
        optional
      />
      <TextField name="deadlineNote" label="Om fristen" hint={noteHint} defaultValue={note} maxLength={300} optional />
    </>
  );
}

/** Who sees to the answer, whose matter it is, what it follows up, the letter's words, and what is for the inside alone. */
export function StandingFields({
  values = {},
  choices,
  children,
}: FieldsProps & { choices: InquiryChoices; children?: ReactNode }) {
  return (
    <>
      <Select
        name="followsId"
        label={inquiryLabels.followsId}
        hint="Et tidligere brev i samme kæde"
        placeholder="Intet tidligere brev"
        defaultValue={values.followsId}
        options={choices.candidates.map((candidate) => ({ value: candidate.id, label: candidateWords(candidate) }))}
        optional
      />
      {children}
      <Select
        name="ownerId"
        label={inquiryLabels.ownerId}
        placeholder="Vælg person"
        defaultValue={values.ownerId}
        options={choices.people}
      />
      <Select
        name="committeeId"
        label={inquiryLabels.committeeId}
        hint="Det udvalg, sagen hører under. Det hører om tilsagnene i sin opfølgning."
        placeholder="Intet udvalg"
        defaultValue={values.committeeId}
        options={choices.committees}
        optional
      />
      <TextArea
        name="text"
        label={inquiryLabels.text}
        hint="Markér senere en sætning i teksten for at gøre den til et spørgsmål. En tom linje deler afsnit."
        defaultValue={values.text}
        rows={12}
        optional
      />
      <TextArea
        name="remark"
        label={inquiryLabels.remark}
        hint="Kommer aldrig med i breve og bliver aldrig offentlig"
        defaultValue={values.remark}
        rows={3}
        optional
      />
    </>
  );
}
