import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { meetingInvitation } from "../calendar-invitation.server";
import type { MailText } from "./meeting-mails";
import { recipientsOf, type Recipient } from "./recipients.server";

export const baseUrl = (): string => settings().baseUrl;

/**
 * One mail to each who gets the meeting's agenda.
 * @param invites their calendars are told, too: it was sent out to them, and it now stands in the database as they are to have it
 * @returns who they are
 */
export async function mailRecipients(
  unit: Unit,
  meetingId: string,
  mail: MailText,
  invites: boolean,
): Promise<Recipient[]> {
  const recipients = await recipientsOf(unit, meetingId);
  await mailEach(unit, meetingId, recipients, mail, invites);
  return recipients;
}

/** The mayor reads every agenda, and is called to a meeting only by a seat. */
export async function mailEach(
  unit: Unit,
  meetingId: string,
  recipients: readonly Recipient[],
  mail: MailText,
  invites: boolean,
): Promise<void> {
  const invitation = invites ? await meetingInvitation(unit, meetingId) : undefined;
  for (const person of recipients) {
    const calendar = person.role === "borgmester" ? undefined : invitation?.(person);
    await sendMail(unit, { recipient: person.email, ...mail, ...(calendar ? { calendar } : {}) });
  }
}
