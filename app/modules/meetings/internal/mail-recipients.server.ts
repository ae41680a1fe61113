import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { MailText } from "./meeting-mails";
import { recipientsOf, type Recipient } from "./recipients.server";

export const baseUrl = (): string => settings().baseUrl;

/** One mail to each who gets the meeting's agenda. @returns who they are */
export async function mailRecipients(unit: Unit, meetingId: string, mail: MailText): Promise<Recipient[]> {
  const recipients = await recipientsOf(unit, meetingId);
  for (const { email } of recipients) await sendMail(unit, { recipient: email, ...mail });
  return recipients;
}
