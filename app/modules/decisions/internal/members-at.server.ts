import type { Unit } from "~/platform/unit-of-work.server";
import { copenhagenDate } from "~/platform/danish-time";

/** Everybody with a seat on the committee on the meeting's day, substitutes last, in the committee's order. */
export async function membersAt({ tx }: Unit, committeeId: string, startsAt: Date) {
  const day = new Date(`${copenhagenDate(startsAt)}T00:00:00Z`);
  const seats = await tx.membership.findMany({
    where: { committeeId, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      userId: true,
      office: true,
      party: true,
      electionGroup: true,
      user: { select: { name: true, email: true, title: true } },
    },
  });
  const rank = (office: string) => ["chair", "viceChair", "member", "substitute"].indexOf(office);
  return seats.sort(
    (a, b) =>
      Math.min(rank(a.office), 2) - Math.min(rank(b.office), 2) ||
      Number(a.office === "substitute") - Number(b.office === "substitute"),
  );
}
