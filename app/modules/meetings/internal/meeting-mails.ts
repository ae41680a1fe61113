import { atClock, sentenceCase, weekdayDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";

/** The meetings' mails: what has happened, and a link to where it stands. Never a file, a title of an item, or a case number. */
export interface MailText {
  subject: string;
  text: string;
}

export interface MailedMeeting {
  id: string;
  committeeName: string;
  startsAt: Date;
  place: string;
}

const when = ({ startsAt }: MailedMeeting) => `${weekdayDate(startsAt)} ${atClock(startsAt)}`;
const readHere = (baseUrl: string, { id }: MailedMeeting) => `${baseUrl}/intern/moeder/${id}/dagsorden`;
const letter = (...paragraphs: string[]) => `${paragraphs.join("\n\n")}\n`;

export function agendaMail(
  baseUrl: string,
  meeting: MailedMeeting,
  counts: { items: number; closed: number },
): MailText {
  const closed = counts.closed > 0 ? `, heraf ${counts.closed} ${counts.closed === 1 ? "lukket" : "lukkede"}` : "";
  return {
    subject: `Dagsorden: ${meeting.committeeName}, ${when(meeting)}`,
    text: letter(
      `Dagsordenen til mødet i ${meeting.committeeName} ${when(meeting)} er klar.`,
      `Sted: ${meeting.place}\nDagsordenen har ${countOf(counts.items, "punkt", "punkter")}${closed}.`,
      `Læs dagsordenen og hent den samlede PDF her:\n${readHere(baseUrl, meeting)}`,
    ),
  };
}

export function supplementMail(
  baseUrl: string,
  meeting: MailedMeeting,
  late: { number: number; items: number; reason: string },
): MailText {
  return {
    subject: `Tillægsdagsorden ${late.number}: ${meeting.committeeName}, ${when(meeting)}`,
    text: letter(
      `${sentenceCase(countOf(late.items, "punkt", "punkter"))} er sat på dagsordenen til mødet i ${meeting.committeeName} ${when(meeting)}, efter at den blev sendt ud.`,
      `Derfor kan det ikke vente: ${late.reason}`,
      `Læs tillægsdagsordenen her:\n${readHere(baseUrl, meeting)}`,
    ),
  };
}

export function movedMail(
  baseUrl: string,
  meeting: MailedMeeting,
  before: { startsAt: Date; place: string },
): MailText {
  return {
    subject: `Mødet er flyttet: ${meeting.committeeName}, nu ${when(meeting)}`,
    text: letter(
      `Mødet i ${meeting.committeeName} ${weekdayDate(before.startsAt)} ${atClock(before.startsAt)} (${before.place}) er flyttet.`,
      `Ny tid: ${when(meeting)}\nSted: ${meeting.place}`,
      `Dagsordenen er den samme:\n${readHere(baseUrl, meeting)}`,
    ),
  };
}

export function cancelledMail(meeting: MailedMeeting, reason: string): MailText {
  return {
    subject: `Mødet er aflyst: ${meeting.committeeName}, ${when(meeting)}`,
    text: letter(`Mødet i ${meeting.committeeName} ${when(meeting)} holdes ikke.`, `Grunden er: ${reason}`),
  };
}

export function reminderMail(
  baseUrl: string,
  meeting: MailedMeeting,
  held: { deadline: string; sender: string; items: { number: string; wants: string; to: string }[] },
): MailText {
  return {
    subject: `Frist ${weekdayDate(held.deadline)}: dagsorden til ${meeting.committeeName}`,
    text: letter(
      `Dagsordenen til mødet i ${meeting.committeeName} ${when(meeting)} skal sendes senest ${weekdayDate(held.deadline)}. Den venter på dig:`,
      held.items.map(({ number, wants, to }) => `Punkt ${number}: ${wants}\n${baseUrl}${to}`).join("\n\n"),
      `Hilsen ${held.sender}`,
    ),
  };
}
