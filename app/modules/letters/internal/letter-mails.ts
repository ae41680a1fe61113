import { weekdayDate } from "~/ui/danish-dates";
import { inSentence } from "../reply-way";

/** The letters' mails: what waits for whom. A link stands below; never the letter's subject, text or file. */
export interface LetterMail {
  subject: string;
  text: string;
}

interface InHand {
  byName: string;
  station: string;
  dueOn: Date | null;
}

export const inHandMail = ({ byName, station, dueOn }: InHand): LetterMail => ({
  subject: `Til gennemgang: et svar på en henvendelse`,
  text: `${byName} har sendt et svar til dig som ${inSentence(station)}. Læs det, og send det videre eller retur.${
    dueOn ? ` Din frist er ${weekdayDate(dueOn.toISOString().slice(0, 10))}.` : ""
  }`,
});

export const returnedMail = (byName: string): LetterMail => ({
  subject: "Sendt retur: et svar på en henvendelse",
  text: `${byName} har sendt et svar retur til dig med en kommentar. Læs kommentaren, og ret svaret.`,
});

export const takenOverMail = (byName: string): LetterMail => ({
  subject: "Overtaget: et svar, du havde til gennemgang",
  text: `${byName} har overtaget et svar, du havde til gennemgang. Du skal ikke gøre mere.`,
});
