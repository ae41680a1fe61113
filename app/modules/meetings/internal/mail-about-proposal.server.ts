import type { Actor } from "~/modules/identity/actor";
import { settings } from "~/platform/env.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { LockedProposal } from "./lock-proposal.server";
import { submittedMail, type ProposalMail } from "./proposal-mails";

async function factsOf({ tx, actor }: Unit<Actor>, { id, committeeId }: LockedProposal) {
  const { name } = await tx.committee.findFirstOrThrow({ where: { id: committeeId }, select: { name: true } });
  return { baseUrl: settings().baseUrl, proposalId: id, committeeName: name, byName: actor.name };
}

/** One mail to each who may approve: not to who wrote it, nor to who sends it. */
export async function mailApprovers(unit: Unit<Actor>, proposal: LockedProposal): Promise<void> {
  const mail = submittedMail(await factsOf(unit, proposal));
  for (const { email } of await approversOf(unit, [proposal.authorId, unit.actor.userId]))
    await sendMail(unit, { recipient: email, ...mail });
}

/** To who wrote it, and to who sent it where that is somebody else; never to oneself. */
export async function mailWriters(
  unit: Unit<Actor>,
  proposal: LockedProposal,
  mailOf: (facts: Awaited<ReturnType<typeof factsOf>>) => ProposalMail,
): Promise<void> {
  const mail = mailOf(await factsOf(unit, proposal));
  const ids = [...new Set([proposal.authorId, proposal.submitterId])].filter(
    (id): id is string => id !== null && id !== unit.actor.userId,
  );
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
