import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import { submittedMail, type ProposalMail } from "./proposal-mails";

/** A step that a mail tells of. */
export interface ToldStep {
  proposal: { id: string; committeeId: string; authorId: string; submitterId: string | null };
  by: { id: string; name: string };
}

async function factsOf({ tx }: Unit, { proposal, by }: ToldStep) {
  const { name } = await tx.committee.findFirstOrThrow({
    where: { id: proposal.committeeId },
    select: { name: true },
  });
  return { baseUrl: settings().baseUrl, proposalId: proposal.id, committeeName: name, byName: by.name };
}

/** One mail to each who may approve: not to who wrote it, nor to who sent it. */
export async function mailApprovers(unit: Unit, step: ToldStep): Promise<void> {
  const mail = submittedMail(await factsOf(unit, step));
  for (const { email } of await approversOf(unit, [step.proposal.authorId, step.by.id]))
    await sendMail(unit, { recipient: email, ...mail });
}

/** To who wrote it, and to who sent it where that is somebody else; never to who did it. */
export async function mailWriters(
  unit: Unit,
  step: ToldStep,
  mailOf: (facts: Awaited<ReturnType<typeof factsOf>>) => ProposalMail,
): Promise<void> {
  const mail = mailOf(await factsOf(unit, step));
  const { authorId, submitterId } = step.proposal;
  const ids = [...new Set([authorId, submitterId])].filter((id): id is string => id !== null && id !== step.by.id);
  const people = await unit.tx.user.findMany({
    where: { id: { in: ids }, deactivatedAt: null },
    select: { email: true },
  });
  for (const { email } of people) await sendMail(unit, { recipient: email, ...mail });
}

/** Everybody who holds the role, but these. By name. */
export async function approversOf(
  { tx }: Unit,
  except: readonly (string | null)[],
): Promise<{ id: string; name: string; email: string }[]> {
  const not = except.filter((id): id is string => id !== null);
  return tx.$queryRaw`
    SELECT DISTINCT u.id, u.name, u.email FROM role_assignment r JOIN "user" u ON u.id = r.user_id
    WHERE r.role = 'approver' AND u.deactivated_at IS NULL AND NOT u.id = ANY(${not}::uuid[])
    ORDER BY u.name`;
}
