import { weekdayDate } from "~/ui/danish-dates";

/** A mail carries a link and a date, never what a closed item is about: of a task only that there is one. */
interface MailedTask {
  id: string;
  dueOn: string | null;
}

const here = (baseUrl: string, { id }: MailedTask) =>
  `Se opgaven her:\n${baseUrl}/intern/opfoelgning?ejer=mig#opgave-${id}`;
const letter = (...paragraphs: string[]) => `${paragraphs.join("\n\n")}\n`;
const due = ({ dueOn }: MailedTask) => (dueOn ? `Fristen er ${weekdayDate(dueOn)}.` : "Den har ingen frist.");

export const startedMail = (baseUrl: string, task: MailedTask, committee: string) => ({
  subject: `Du har fået en opgave fra ${committee}`,
  text: letter(
    `${committee} har givet dig en opgave. ${due(task)} Når den er udført, skriver du kort, hvad der er sket; udvalget får det at vide på næste møde.`,
    here(baseUrl, task),
  ),
});

export const handedOverMail = (baseUrl: string, task: MailedTask, from: string) => ({
  subject: "Du har fået en opgave fra et udvalg",
  text: letter(`${from} har overdraget en opgave til dig. ${due(task)}`, here(baseUrl, task)),
});

export const reminderMail = (
  baseUrl: string,
  task: MailedTask,
  when: "coming" | "overdue" | "asked",
  committee: string,
  sender: string | null,
) => ({
  subject:
    when === "overdue"
      ? `Fristen er overskredet: opgave fra ${committee}`
      : task.dueOn
        ? `Frist ${weekdayDate(task.dueOn)}: opgave fra ${committee}`
        : `Opgave fra ${committee}`,
  text: letter(
    when === "overdue"
      ? `Du har en opgave fra ${committee}, hvor fristen var ${task.dueOn ? weekdayDate(task.dueOn) : ""}. Skriv, hvad der er sket, eller aftal en ny frist med udvalgets sekretær.`
      : `Du har en opgave fra ${committee}. ${due(task)} Når den er udført, skriver du kort, hvad der er sket; udvalget får det at vide på næste møde.`,
    here(baseUrl, task),
    ...(sender ? [`Hilsen ${sender}`] : []),
  ),
});
