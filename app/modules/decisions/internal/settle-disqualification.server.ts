import type { Actor } from "~/modules/identity/actor";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * Writes what the committee found (kommunestyrelsesloven § 14): a disqualified member is away from the item from now on, another
 * isn't. Once only; the caller holds the meeting and has judged who may.
 * @throws not_found; conflict where it is settled already, or the notice was withdrawn
 */
export async function settleDisqualification(
  unit: Unit<Actor>,
  disqualificationId: string,
  isDisqualified: boolean,
): Promise<void> {
  const { tx, actor, now } = unit;
  const found = await disqualificationWith(unit, disqualificationId);
  const { count } = await tx.disqualification.updateMany({
    where: { id: disqualificationId, state: "noticed" },
    data: {
      state: isDisqualified ? "disqualified" : "qualified",
      decidedAt: now,
      decidedById: actor.userId,
      version: { increment: 1 },
    },
  });
  if (count === 0)
    throw new DomainError("conflict", "Spørgsmålet om inhabilitet er afgjort eller trukket tilbage. Genindlæs siden.");
  const { agendaItemId, userId } = found;
  if (isDisqualified) {
    const away = { reason: "disqualified", wentOutAt: now, cameBackAt: null };
    await tx.itemAbsence.upsert({
      where: {
        municipalityId_agendaItemId_userId: { municipalityId: actor.municipalityId, agendaItemId, userId },
      },
      create: { agendaItemId, userId, ...away },
      update: away,
    });
  } else await comeBack(unit, found);
  unit.record({ kind: "disqualification.settled", ...eventOf(found), data: { ...dataOf(found), isDisqualified } });
}

/** The vote that settled it no longer holds: the question is open again, and the member is back at the item. */
export async function reopenDisqualification(unit: Unit<Actor>, disqualificationId: string): Promise<void> {
  const found = await disqualificationWith(unit, disqualificationId);
  const { count } = await unit.tx.disqualification.updateMany({
    where: { id: disqualificationId, state: { in: ["disqualified", "qualified"] } },
    data: { state: "noticed", decidedAt: null, decidedById: null, version: { increment: 1 } },
  });
  if (count === 0) return;
  await comeBack(unit, found);
  unit.record({ kind: "disqualification.reopened", ...eventOf(found), data: dataOf(found) });
}

async function disqualificationWith({ tx }: Unit, id: string) {
  const found = await tx.disqualification.findFirst({
    where: { id },
    select: { agendaItemId: true, userId: true, item: { select: { meetingId: true, number: true } } },
  });
  if (!found) throw notFound();
  const member = await tx.user.findFirst({ where: { id: found.userId }, select: { name: true } });
  return { ...found, member: member?.name ?? "" };
}

type Found = Awaited<ReturnType<typeof disqualificationWith>>;

const comeBack = ({ tx }: Unit, { agendaItemId, userId }: Found) =>
  tx.itemAbsence.deleteMany({ where: { agendaItemId, userId, reason: "disqualified" } });

const eventOf = ({ item }: Found) => ({ subject: `meeting:${item.meetingId}` });
const dataOf = ({ agendaItemId, userId, member, item }: Found) => ({
  itemId: agendaItemId,
  userId,
  member,
  item: `punkt ${item.number ?? "?"}`,
});
