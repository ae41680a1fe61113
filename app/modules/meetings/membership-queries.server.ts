import type { Actor, Office } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { copenhagenDate } from "~/platform/danish-time";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { dayOf } from "./internal/seats.server";

export interface Seat {
  id: string;
  userId: string;
  name: string;
  office: Office;
  party: string;
  electionGroup: string;
  /** ISO dates */
  validFrom: string;
  /** the last day; null: no end is set */
  validTo: string | null;
  version: number;
}

/** A committee's seats: those of today in their order, those to come, and former ones with the latest first. */
export async function seatsOf(
  { tx, actor, now }: Unit<Actor>,
  committeeId: string,
): Promise<{ current: Seat[]; coming: Seat[]; former: Seat[] }> {
  assertMay(actor, "manageMunicipality");
  if ((await tx.committee.count({ where: { id: committeeId } })) === 0) throw notFound();
  const rows = await tx.membership.findMany({
    where: { committeeId },
    orderBy: [{ position: "asc" }, { validFrom: "asc" }],
    include: { user: { select: { name: true } } },
  });
  const today = copenhagenDate(now);
  const seats = rows.map((row): Seat => ({
    id: row.id,
    userId: row.userId,
    name: row.user.name,
    office: row.office as Office,
    party: row.party,
    electionGroup: row.electionGroup,
    validFrom: dayOf(row.validFrom),
    validTo: row.validTo && dayOf(row.validTo),
    version: row.version,
  }));
  const hasEnded = ({ validTo }: Seat) => validTo !== null && validTo < today;
  return {
    current: seats.filter((seat) => seat.validFrom <= today && !hasEnded(seat)),
    coming: seats.filter((seat) => seat.validFrom > today),
    former: seats.filter(hasEnded).sort((a, b) => (b.validTo ?? "").localeCompare(a.validTo ?? "")),
  };
}

export interface PersonsSeat {
  userId: string;
  committeeId: string;
  committeeName: string;
  office: Office;
  validTo: string | null;
}

/** Today's seats in every committee, for the list of people; of one person where `userId` is given. */
export async function currentSeats({ tx, actor, now }: Unit<Actor>, userId?: string): Promise<PersonsSeat[]> {
  assertMay(actor, "manageMunicipality");
  const today = new Date(copenhagenDate(now));
  const seats = await tx.membership.findMany({
    where: { userId, validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
    include: { committee: { select: { name: true } } },
  });
  return seats.map((seat) => ({
    userId: seat.userId,
    committeeId: seat.committeeId,
    committeeName: seat.committee.name,
    office: seat.office as Office,
    validTo: seat.validTo && dayOf(seat.validTo),
  }));
}

/** Who can be given a seat: everybody whose access is open, by name. */
export async function seatable({ tx, actor }: Unit<Actor>): Promise<{ id: string; name: string; title: string }[]> {
  assertMay(actor, "manageMunicipality");
  return tx.$queryRaw`SELECT id, name, title FROM "user" WHERE deactivated_at IS NULL ORDER BY name COLLATE "da-DK-x-icu"`;
}
