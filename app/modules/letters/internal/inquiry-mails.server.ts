import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { weekdayDate } from "~/ui/danish-dates";

/** Mails carry a link, a subject and a date, never the letter. */
const letter = (...paragraphs: string[]) => `${paragraphs.join("\n\n")}\n`;
const inquiryLink = (id: string, anchor = "") =>
  `Se henvendelsen her:\n${settings().baseUrl}/intern/henvendelser/${id}${anchor}`;

interface Person {
  id: string;
  email: string;
}
interface MailedInquiry {
  id: string;
  subject: string;
  /** "2018-07-09" */
  deadline: string | null;
}

const until = (day: string | null) => (day ? `Fristen er ${weekdayDate(day)}.` : "Brevet oplyser ingen frist.");

/** Whoever is to see to the answer is told, unless they took it themselves. */
export async function mailInquiryOwner(unit: Unit, owner: Person, inquiry: MailedInquiry): Promise<void> {
  if (owner.id === unit.actor.userId) return;
  await sendMail(unit, {
    recipient: owner.email,
    subject: `Du har fået henvendelsen “${inquiry.subject}”`,
    text: letter(
      `Du er sat til at sørge for, at henvendelsen “${inquiry.subject}” bliver besvaret. ${until(inquiry.deadline)}`,
      inquiryLink(inquiry.id),
    ),
  });
}

interface MailedQuestion {
  id: string;
  text: string;
  dueOn: string | null;
}

/** Whoever gets a question is told, unless they took it themselves. */
export async function mailQuestionOwner(
  unit: Unit,
  owner: Person,
  inquiry: MailedInquiry,
  question: MailedQuestion,
): Promise<void> {
  if (owner.id === unit.actor.userId) return;
  const due = question.dueOn
    ? `Dit bidrag skal være klart ${weekdayDate(question.dueOn)}.`
    : inquiry.deadline
      ? `Svaret skal være sendt ${weekdayDate(inquiry.deadline)}.`
      : "";
  await sendMail(unit, {
    recipient: owner.email,
    subject: `Du har fået et spørgsmål i henvendelsen “${inquiry.subject}”`,
    text: letter(
      `Du er bedt om at bidrage til svaret på dette spørgsmål:`,
      question.text,
      [due, "Når dit bidrag er klart, melder du det på henvendelsens side."].filter(Boolean).join(" "),
      inquiryLink(inquiry.id, `#spoergsmaal-${question.id}`),
    ),
  });
}

/** Whoever sees to the answer learns that a contribution is there. */
export async function mailContribution(
  unit: Unit,
  inquiry: MailedInquiry & { ownerId: string },
  question: MailedQuestion,
  by: string,
): Promise<void> {
  if (inquiry.ownerId === unit.actor.userId) return;
  const owner = await unit.tx.user.findFirst({
    where: { id: inquiry.ownerId, deactivatedAt: null },
    select: { email: true },
  });
  if (!owner) return;
  await sendMail(unit, {
    recipient: owner.email,
    subject: `Et bidrag er klart til svaret på “${inquiry.subject}”`,
    text: letter(
      `${by} har meldt sit bidrag klart til spørgsmålet:`,
      question.text,
      inquiryLink(inquiry.id, `#spoergsmaal-${question.id}`),
    ),
  });
}
