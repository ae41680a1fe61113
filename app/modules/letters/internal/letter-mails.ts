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

export const signMail: LetterMail = {
  subject: "Underskriv: et svar på en henvendelse",
  text: "Et svar er klar til din underskrift. Læs brevet, og underskriv det. Er der noget, der skal ændres, kan du sende det tilbage med en begrundelse samme sted.",
};

export const sealedMail: LetterMail = {
  subject: "Klar til at sende: et svar på en henvendelse",
  text: "Alle har underskrevet dit svar, og det er forseglet. Nu kan det sendes.",
};

export const reopenedMail = (byName: string, reason: string): LetterMail => ({
  subject: "Åbnet igen: et svar til underskrift",
  text: `${byName} har åbnet et svar igen, før alle havde underskrevet: ${reason}\n\nUnderskrifter, der er givet, gælder kun den gamle tekst. Du får besked, når brevet er klar til underskrift igen.`,
});

export const sendingFailedMail = (problem: string): LetterMail => ({
  subject: "Ikke sendt: et svar på en henvendelse",
  text: `Mailen med dit svar kunne ikke sendes: ${problem}\n\nSagsgang prøver igen af sig selv. Du kan også prøve igen, rette adressen eller sende brevet med Digital Post.`,
});
