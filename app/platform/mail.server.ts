import nodemailer from "nodemailer";
import { now } from "./clock";
import { settings } from "./env.server";
import { unitOfWork, type Unit } from "./unit-of-work.server";

/** A stored file that goes with a mail: its content's address, and as what the recipient gets it. */
export interface MailAttachment {
  sha256: string;
  fileName: string;
  mediaType: string;
}

export interface Mail {
  recipient: string;
  subject: string;
  /** plain text; carries links */
  text: string;
  /** an invitation (RFC 5545), which the recipient's mail program offers to put into their calendar */
  calendar?: string;
  /** only where the mail is the delivery itself: a reply letter. Everything else is a link. */
  attachments?: MailAttachment[];
}

/** The bytes of a stored file: the platform knows no files, so whoever starts the workers passes it in. */
export type FileReader = (municipalityId: string, sha256: string) => Promise<Uint8Array>;

/** Written and queued in the unit's transaction; sent after the commit, at least once. @returns its id */
export async function sendMail({ tx, enqueue }: Unit, mail: Mail): Promise<string> {
  const { attachments = [], ...rest } = mail;
  const data = { ...rest, attachments: attachments as unknown as object[] };
  const { id } = await tx.mailMessage.create({ data, select: { id: true } });
  enqueue({ queue: "mail", data: { mailId: id } });
  return id;
}

/** Milliseconds. A mail server that says nothing for so long is down; and all of it together, the writing down included. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
const longest = 5 * 60_000;

/**
 * The job: hands the mail to SMTP_URL; without one it is kept, and shown under administration. The mail's row is held meanwhile, so
 * that of two who would send it at once one does. Whoever is killed after the mail server took it and before that is written down
 * sends it a second time, under the same Message-ID (docs/decisions/2026-11-28-a-letter-is-mailed-at-least-once.md).
 * @throws what the mail server said; the mail is noted as failed then
 */
export async function deliverMail(
  { municipalityId, mailId }: { municipalityId: string; mailId?: string },
  readFile?: FileReader,
): Promise<void> {
  if (!mailId) return;
  const actor = { municipalityId, userId: null };
  // `once`: what the mail server has taken isn't handed over again by the unit itself.
  const failure = await unitOfWork(actor, (unit) => handOver(unit, mailId, readFile), { timeout: longest, once: true });
  if (failure) throw failure;
}

async function handOver({ tx, actor }: Unit, mailId: string, readFile?: FileReader): Promise<Error | null> {
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM mail_message WHERE id = ${mailId}::uuid AND state IN ('waiting', 'failed') FOR UPDATE SKIP LOCKED`;
  if (!held) return null;
  await tx.$executeRaw`SET LOCAL idle_in_transaction_session_timeout = '5min'`;
  const mail = await tx.mailMessage.findUniqueOrThrow({ where: { id: mailId } });
  const { smtpUrl, mailFrom } = settings();
  const note = (data: { state: string; sentAt?: Date; messageId?: string; error?: string | null; text?: string }) =>
    tx.mailMessage.update({ where: { id: mail.id }, data });
  if (!smtpUrl) {
    await note({ state: "kept" });
    return null;
  }
  try {
    const { messageId } = await nodemailer.createTransport(smtpUrl, patience as object).sendMail({
      from: mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      messageId: messageIdOf(mail.id, mailFrom),
      attachments: await filesOf(mail.attachments as unknown as MailAttachment[], actor.municipalityId, readFile),
      ...(mail.calendar === null ? {} : { icalEvent: invitation(mail.calendar) }),
    });
    await note({ state: "sent", messageId, error: null, sentAt: now(), text: withoutSecrets(mail.text) });
    return null;
  } catch (error) {
    await note({ state: "failed", error: (error as Error).message });
    return error as Error; // the queue tries again
  }
}

async function filesOf(attachments: readonly MailAttachment[], municipalityId: string, readFile?: FileReader) {
  if (attachments.length > 0 && !readFile) throw new Error("A mail with files, and nobody to read them.");
  const files = [];
  for (const { sha256, fileName, mediaType } of attachments)
    files.push({
      filename: fileName,
      contentType: mediaType,
      content: Buffer.from(await readFile!(municipalityId, sha256)),
    });
  return files;
}

/** The same each time, so that whoever gets it twice sees that it is one mail (RFC 5322 § 3.6.4). */
const messageIdOf = (mailId: string, from: string): string =>
  `<${mailId}@${/@([\w.-]+)/.exec(from)?.[1] ?? "sagsgang.invalid"}>`;

/** The part's own METHOD must be the calendar's (RFC 6047 § 2.4). */
const invitation = (content: string) => ({
  content,
  method: /^METHOD:(\w+)/m.exec(content)?.[1] ?? "PUBLISH",
  filename: "moede.ics",
});

/** A one-time link belongs to its recipient: once the mail is sent, its secret (256 bits in base64url) is kept nowhere. */
const withoutSecrets = (text: string) => text.replace(/(https?:\/\/\S+\/)[\w-]{43}(?![\w-])/g, "$1…");
