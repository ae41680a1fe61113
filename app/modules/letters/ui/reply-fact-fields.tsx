import { DateField, TextArea, TextField } from "~/ui/field";

export interface ReplyFacts {
  subject: string;
  /** lines */
  addressee: string;
  recipientEmail: string;
  /** "2018-07-09" or "" */
  letterDate: string;
  salutation: string;
  closing: string;
  /** a reference a line */
  references: string;
}

export const replyFactLabels = {
  subject: "Emne",
  addressee: "Modtager",
  recipientEmail: "Modtagerens mailadresse",
  letterDate: "Brevets dato",
  salutation: "Indledning",
  closing: "Hilsen",
  references: "Sagsnumre og lignende",
};

/** What stands over the letter's text and under it. */
export function ReplyFactFields({ facts }: { facts: ReplyFacts }) {
  const labels = replyFactLabels;
  return (
    <>
      <TextField name="subject" label={labels.subject} defaultValue={facts.subject} autoComplete="off" />
      <TextArea
        name="addressee"
        label={labels.addressee}
        hint="Som på en konvolut: myndighed, person og adresse, hver på sin linje"
        defaultValue={facts.addressee}
        rows={5}
      />
      <TextField
        name="recipientEmail"
        label={labels.recipientEmail}
        hint="Hvor brevet sendes hen. Lad feltet stå tomt, hvis det sendes med Digital Post."
        optional
        type="email"
        defaultValue={facts.recipientEmail}
        autoComplete="off"
      />
      <DateField
        name="letterDate"
        label={labels.letterDate}
        hint="Den dato, der trykkes på brevet. Uden en dato får det den dag, det låses."
        optional
        defaultValue={facts.letterDate}
      />
      <TextField
        name="salutation"
        label={labels.salutation}
        hint="For eksempel Kære minister"
        optional
        defaultValue={facts.salutation}
        autoComplete="off"
      />
      <TextField
        name="closing"
        label={labels.closing}
        hint="For eksempel Med venlig hilsen. Underskriverne står under."
        defaultValue={facts.closing}
        autoComplete="off"
      />
      <TextArea
        name="references"
        label={labels.references}
        hint="Én på hver linje, med en ledetekst og et kolon: Sagsnr.: 18/1199"
        optional
        defaultValue={facts.references}
        rows={3}
      />
    </>
  );
}
