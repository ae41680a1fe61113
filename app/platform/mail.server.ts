import nodemailer from "nodemailer";
import { now } from "./clock";
import { settings } from "./env.server";
import { unitOfWork, type Unit } from "./unit-of-work.server";

export interface Mail {
  recipient: string;
  subject: string;
  /** plain text; carries links, never files */
  text: string;
  /** an invitation (RFC 5545), which the recipient's mail program offers to put into their calendar */
  calendar?: string;
}

/** Written and queued in the unit's transaction; sent after the commit, at least once. */
export async function sendMail({ tx, enqueue }: Unit, mail: Mail): Promise<void> {
  const { id } = await tx.mailMessage.create({ data: mail, select: { id: true } });
  enqueue({ queue: "mail", data: { mailId: id } });
}

/** The job: hands the mail to SMTP_URL; without one it is kept, and shown under administration. */
export async function deliverMail({
  municipalityId,
  mailId,
}: {
  municipalityId: string;
  mailId?: string;
}): Promise<void> {
  const actor = { municipalityId, userId: null };
  const mail = await unitOfWork(actor, ({ tx }) =>
    tx.mailMessage.findFirst({ where: { id: mailId, state: { in: ["waiting", "failed"] } } }),
  );
  if (!mail) return;
  const { smtpUrl, mailFrom } = settings();
  const note = (data: { state: string; sentAt?: Date; messageId?: string; error?: string | null; text?: string }) =>
    unitOfWork(actor, ({ tx }) => tx.mailMessage.update({ where: { id: mail.id }, data }));
  if (!smtpUrl) return void (await note({ state: "kept" }));
  try {
    const { messageId } = await nodemailer.createTransport(smtpUrl).sendMail({
      from: mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      ...(mail.calendar === null ? {} : { icalEvent: invitation(mail.calendar) }),
    });
    await note({ state: "sent", messageId, error: null, sentAt: now(), text: withoutSecrets(mail.text) });
  } catch (error) {
    await note({ state: "failed", error: (error as Error).message });
    throw error; // the queue tries again
  }
}

/** The part's own METHOD must be the calendar's (RFC 6047 § 2.4). */
const invitation = (content: string) => ({
  content,
  method: /^METHOD:(\w+)/m.exec(content)?.[1] ?? "PUBLISH",
  filename: "moede.ics",
});

/** A one-time link belongs to its recipient: once the mail is sent, its secret (256 bits in base64url) is kept nowhere. */
const withoutSecrets = (text: string) => text.replace(/(https?:\/\/\S+\/)[\w-]{43}(?![\w-])/g, "$1…");
