import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { namedItem } from "./load-item.server";

/**
 * The committee has found a member disqualified at an item, or not (kommunestyrelsesloven § 14). A disqualified member leaves the
 * room for debate and vote (RD 80.2a.1): from now on they are away from the item, so they can't vote on it, nor open its closed
 * papers. The caller has locked the meeting and asked whether the actor may.
 * @throws not_found; conflict when it is withdrawn or settled so already; rule_broken while the item is voted on, and once it is decided
 */
export async function settleDisqualification(
  unit: Unit<Actor>,
  disqualificationId: string,
  isDisqualified: boolean,
): Promise<void> {
  const found = await unit.tx.disqualification.findFirst({
    where: { id: disqualificationId },
    select: { agendaItemId: true },
  });
  if (!found) throw notFound();
  if (await isDecided(unit, found.agendaItemId))
    throw new DomainError(
      "rule_broken",
      "Punktet er besluttet, eller der er stemt om det. Skal protokollen rettes, så skriv, hvad der rettes.",
      "correction",
    );
  await writeSettlement(unit, disqualificationId, isDisqualified, "");
}

/** A decision is recorded, or a vote on the matter is closed. A vote on a disqualification is none on the matter. */
export async function isDecided({ tx }: Unit, agendaItemId: string): Promise<boolean> {
  const votes = await tx.vote.count({
    where: { agendaItemId, state: "closed", subject: { not: "disqualification" } },
  });
  return votes > 0 || (await tx.decision.count({ where: { agendaItemId } })) > 0;
}

/**
 * The same where the item is decided and the protocol is corrected.
 * @param correction what is corrected and why; "" before the item is decided
 */
export async function writeSettlement(
  unit: Unit<Actor>,
  disqualificationId: string,
  isDisqualified: boolean,
  correction: string,
): Promise<void> {
  const { tx, actor, now } = unit;
  const found = await tx.disqualification.findFirst({
    where: { id: disqualificationId },
    include: { item: { select: { id: true, number: true, meetingId: true } } },
  });
  if (!found) throw notFound();
  const state = isDisqualified ? "disqualified" : "qualified";
  const member =
    (await tx.user.findFirst({ where: { id: found.userId }, select: { name: true } }))?.name ?? "Medlemmet";
  if (isDisqualified) await assertNotVoting(unit, found.item.id, found.userId, member);
  const { count } = await tx.disqualification.updateMany({
    where: { id: found.id, state: { notIn: ["withdrawn", state] } },
    data: { state, decidedAt: now, decidedById: actor.userId, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError(
      "conflict",
      found.state === "withdrawn"
        ? `Meldingen om ${member} er trukket tilbage.`
        : `Det er allerede ført til protokollen, om ${member} er inhabil.`,
    );
  const key = { agendaItemId: found.item.id, userId: found.userId };
  if (isDisqualified)
    await tx.itemAbsence.upsert({
      where: { municipalityId_agendaItemId_userId: { municipalityId: actor.municipalityId, ...key } },
      create: { ...key, reason: "disqualified", wentOutAt: now },
      update: { reason: "disqualified", wentOutAt: now, cameBackAt: null },
    });
  else await tx.itemAbsence.deleteMany({ where: { ...key, reason: "disqualified" } });
  unit.record({
    kind: correction ? "disqualification.corrected" : `disqualification.${isDisqualified ? "found" : "dismissed"}`,
    subject: `meeting:${found.item.meetingId}`,
    data: {
      itemId: key.agendaItemId,
      userId: key.userId,
      item: namedItem(found.item),
      member,
      isDisqualified,
      correction,
    },
  });
}

/** What a disqualified member has voted can't stand beside their disqualification. */
async function assertNotVoting({ tx }: Unit, agendaItemId: string, userId: string, member: string): Promise<void> {
  const matter = { agendaItemId, subject: { not: "disqualification" } };
  if ((await tx.vote.count({ where: { ...matter, state: "open" } })) > 0)
    throw new DomainError("rule_broken", "Der stemmes om punktet nu. Luk eller annullér afstemningen først.");
  const voted = await tx.ballot.count({ where: { userId, vote: { ...matter, state: "closed" } } });
  if (voted > 0)
    throw new DomainError("rule_broken", `${member} har stemt om punktet. Lad udvalget stemme om igen først.`);
}

/** The vote that settled it no longer holds: the question is open again, and the member is back at the item. */
export async function reopenDisqualification(unit: Unit<Actor>, disqualificationId: string): Promise<void> {
  const { tx } = unit;
  const found = await tx.disqualification.findFirst({
    where: { id: disqualificationId },
    include: { item: { select: { id: true, number: true, meetingId: true } } },
  });
  if (!found) throw notFound();
  const { count } = await tx.disqualification.updateMany({
    where: { id: found.id, state: { in: ["disqualified", "qualified"] } },
    data: { state: "noticed", decidedAt: null, decidedById: null, version: { increment: 1 } },
  });
  if (count === 0) return;
  const { agendaItemId, userId } = found;
  await tx.itemAbsence.deleteMany({ where: { agendaItemId, userId, reason: "disqualified" } });
  const member = (await tx.user.findFirst({ where: { id: userId }, select: { name: true } }))?.name ?? "Medlemmet";
  unit.record({
    kind: "disqualification.reopened",
    subject: `meeting:${found.item.meetingId}`,
    data: { itemId: agendaItemId, userId, item: namedItem(found.item), member },
  });
}
