import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { longDate } from "~/ui/danish-dates";
import { roundNoun, roundPath } from "../minutes-round";
import { participants } from "../presence";
import { attendanceRows } from "../presence-queries.server";
import { missingIn, type Round } from "./lock-round.server";

export interface MailMeeting {
  id: string;
  committeeId: string;
  startsAt: Date;
  committee: { name: string };
}

interface Told {
  subject: string;
  /** what comes between the greeting and the link */
  text: string;
  path: string;
}

/** One mail to each person who still has access, with a link and nothing of the minutes' content. @returns their names */
export async function mailEach(
  unit: Unit,
  userIds: readonly string[],
  { subject, text, path }: Told,
): Promise<string[]> {
  const people = await unit.tx.user.findMany({
    where: { id: { in: [...userIds] }, deactivatedAt: null },
    orderBy: { name: "asc" },
    select: { name: true, email: true },
  });
  for (const { name, email } of people)
    await sendMail(unit, {
      recipient: email,
      subject,
      text: `Hej ${name}\n\n${text}\n\n${settings().baseUrl}${path}\n\nVenlig hilsen\nSekretariatet\n`,
    });
  return people.map(({ name }) => name);
}

export const meetingInWords = ({ committee, startsAt }: MailMeeting) => `${committee.name} ${longDate(startsAt)}`;

/** To those who haven't answered, or who said that they would sign with a certificate of their own. */
export function remind(unit: Unit, meeting: MailMeeting, round: RemindedRound, userIds: readonly string[]) {
  const { number, status } = round;
  const noun = roundNoun(number);
  const what =
    status === "certifying"
      ? `Du har meldt, at du også vil underskrive ${noun} med dit eget certifikat. Seglet venter på dig. Underskriv, eller sig fra, her:`
      : `Vi mangler din underskrift på ${noun} fra mødet i ${meetingInWords(meeting)}. Læs det, og underskriv her. Vil du ikke underskrive, kan du skrive hvorfor samme sted:`;
  return mailEach(unit, userIds, {
    subject: `Påmindelse: underskriv ${noun}, ${meetingInWords(meeting)}`,
    text: what,
    path: roundPath({ meetingId: meeting.id, number }),
  });
}

export interface RemindedRound {
  number: number;
  status: string;
}

/** Whom the round waits for. */
export const awaitedIn = (round: Pick<Round, "people" | "minutes">): { userId: string }[] =>
  round.minutes.status === "certifying"
    ? round.minutes.certificates.filter(({ state }) => state === "announced")
    : round.minutes.status === "signing"
      ? missingIn(round)
      : [];

/** Once everybody has signed or refused, and somebody refused: the chair is told that the round can be closed. */
export async function tellRoundIsDecided(unit: Unit, round: Pick<Round, "people" | "minutes" | "meeting" | "rows">) {
  const { meeting, minutes, rows } = round;
  if (missingIn(round).length > 0 || minutes.signatures.length === 0) return;
  const leaders = rows.filter(({ office }) => office === "chair").map(({ userId }) => userId);
  await mailEach(unit, leaders, {
    subject: `Luk underskriftsrunden: ${meetingInWords(meeting)}`,
    text: `Alle har underskrevet ${roundNoun(minutes.number)} eller afvist at gøre det. Se begrundelsen, og luk runden her, så bliver det forseglet:`,
    path: roundPath({ meetingId: meeting.id, number: minutes.number }),
  });
}

/** When the meeting is closed, each participant is asked to read what was minuted. A meeting is closed once. */
export async function tellMinutesAreReady(unit: Unit, meeting: MailMeeting): Promise<void> {
  const there = participants(await attendanceRows(unit, meeting)).map(({ userId }) => userId);
  await mailEach(unit, there, {
    subject: `Læs referatet: ${meetingInWords(meeting)}`,
    text: `Mødet i ${meeting.committee.name} er hævet, og referatet kan læses. Har du bemærkninger, så skriv dem her, før sekretæren låser referatet til underskrift:`,
    path: roundPath({ meetingId: meeting.id }),
  });
}
