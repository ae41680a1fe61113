import { weekdayDate } from "~/ui/danish-dates";

/** A mail carries a link and a date; what was promised stands behind the sign-in. */
interface MailedCommitment {
  id: string;
  dueOn: string | null;
}

const here = (baseUrl: string, { id }: MailedCommitment) => `Se tilsagnet her:\n${baseUrl}/intern/tilsagn/${id}`;
const letter = (...paragraphs: string[]) => `${paragraphs.join("\n\n")}\n`;
const due = ({ dueOn }: MailedCommitment) =>
  dueOn ? `Det skal være holdt senest ${weekdayDate(dueOn)}.` : "Det har ingen slutdato.";

export const openedMail = (baseUrl: string, commitment: MailedCommitment) => ({
  subject: "Kommunen har lovet noget, som du følger op på",
  text: letter(
    `Et brev fra kommunen er sendt, og du har et af de tilsagn, der står i det. ${due(commitment)}`,
    "Skriv på tilsagnet, når der sker noget, og når det er holdt.",
    here(baseUrl, commitment),
  ),
});

export const handedOverMail = (baseUrl: string, commitment: MailedCommitment, from: string) => ({
  subject: "Du har fået et tilsagn at følge op på",
  text: letter(`${from} har overdraget et tilsagn til dig. ${due(commitment)}`, here(baseUrl, commitment)),
});

export const commitmentReminderMail = (
  baseUrl: string,
  commitment: MailedCommitment,
  { when, day, what }: { when: "coming" | "overdue"; day: string; what: "deadline" | "followUp" },
) => {
  const named = what === "deadline" ? "Tilsagn" : "Opfølgning på tilsagn";
  return {
    subject: when === "overdue" ? `${named}: fristen er overskredet` : `${named}: frist ${weekdayDate(day)}`,
    text: letter(
      what === "deadline"
        ? when === "overdue"
          ? `Du har et tilsagn, der skulle være holdt senest ${weekdayDate(day)}. Skriv, hvordan det er holdt, eller flyt datoen med en grund.`
          : `Du har et tilsagn, der skal være holdt senest ${weekdayDate(day)}.`
        : when === "overdue"
          ? `Du skulle have fulgt op på et tilsagn senest ${weekdayDate(day)}. Skriv, hvad opfølgningen viste.`
          : `Du skal følge op på et tilsagn senest ${weekdayDate(day)}. Skriv, hvad opfølgningen viser.`,
      here(baseUrl, commitment),
    ),
  };
};
