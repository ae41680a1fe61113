import { copenhagenDate } from "~/platform/danish-time";
import type { Unit } from "~/platform/unit-of-work.server";
import type { DisqualifiedMember } from "./disqualification";

/** Who was found disqualified at each of these items, by name, with the party they stood for that day. Access is the caller's. */
export async function disqualifiedAt(
  { tx }: Unit,
  itemIds: readonly string[],
): Promise<Map<string, DisqualifiedMember[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.disqualification.findMany({
    where: { agendaItemId: { in: [...itemIds] }, state: "disqualified" },
    orderBy: { noticedAt: "asc" },
    select: {
      agendaItemId: true,
      userId: true,
      ground: true,
      item: { select: { meeting: { select: { committeeId: true, startsAt: true } } } },
    },
  });
  if (rows.length === 0) return new Map();
  const people = await tx.user.findMany({
    where: { id: { in: rows.map(({ userId }) => userId) } },
    select: {
      id: true,
      name: true,
      memberships: {
        select: {
          committeeId: true,
          party: true,
          validFrom: true,
          validTo: true,
          committee: { select: { kind: true } },
        },
      },
    },
  });
  const found = new Map<string, DisqualifiedMember[]>();
  for (const { agendaItemId, userId, ground, item } of rows) {
    const person = people.find(({ id }) => id === userId);
    const day = new Date(`${copenhagenDate(item.meeting.startsAt)}T00:00:00Z`);
    const seats = (person?.memberships ?? []).filter(
      ({ validFrom, validTo }) => validFrom <= day && (!validTo || validTo >= day),
    );
    const seat =
      seats.find(({ committeeId }) => committeeId === item.meeting.committeeId) ??
      seats.find(({ committee }) => committee.kind === "council");
    const member = { name: person?.name ?? "", party: seat?.party ?? "", ground };
    found.set(agendaItemId, [...(found.get(agendaItemId) ?? []), member]);
  }
  return found;
}
