import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { assertMay } from "./permissions";

export const mailStates = ["waiting", "sent", "kept", "failed", "calledOff"] as const;
export type MailState = (typeof mailStates)[number];

export interface ListedMail {
  id: string;
  recipient: string;
  subject: string;
  state: MailState;
  error: string | null;
  createdAt: string;
  sentAt: string | null;
}

/** How many are shown at once; older ones by the filters. */
export const mailsShown = 100;

/** The newest mails, and how many there are in each state. */
export async function listMails(
  { tx, actor }: Unit<Actor>,
  state: MailState | null,
): Promise<{ mails: ListedMail[]; counts: Record<MailState, number> }> {
  assertMay(actor, "manageMunicipality");
  const mails = await tx.mailMessage.findMany({
    where: state ? { state } : {},
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mailsShown,
    omit: { text: true, calendar: true, messageId: true, municipalityId: true },
  });
  const groups = await tx.mailMessage.groupBy({ by: ["state"], _count: true });
  const counts = Object.fromEntries(
    mailStates.map((name) => [name, groups.find((group) => group.state === name)?._count ?? 0]),
  ) as Record<MailState, number>;
  return { mails: mails.map(told), counts };
}

/** One mail with its text, and the invitation that goes with it. */
export async function mailPage(
  { tx, actor }: Unit<Actor>,
  mailId: string,
): Promise<ListedMail & { text: string; calendar: string | null }> {
  assertMay(actor, "manageMunicipality");
  const mail = await tx.mailMessage.findFirst({ where: { id: mailId } });
  if (!mail) throw notFound();
  const { messageId: _messageId, municipalityId: _municipalityId, text, calendar, ...listed } = mail;
  return { ...told(listed), text, calendar };
}

const told = (
  mail: Omit<ListedMail, "state" | "createdAt" | "sentAt"> & { state: string; createdAt: Date; sentAt: Date | null },
): ListedMail => ({
  ...mail,
  state: mail.state as MailState,
  createdAt: mail.createdAt.toISOString(),
  sentAt: mail.sentAt?.toISOString() ?? null,
});
