import { officeNames, type Actor, type Office } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { seatChanged } from "./edit-membership.server";
import { dayOf, lockSeats } from "./internal/seats.server";
import type { EndMembership } from "./membership-forms";

/** Lets a seat end with a day; one that would end before it begins is removed, as nobody ever sat on it. */
export async function endMembership(
  unit: Unit<Actor>,
  { committeeId, membershipId, version, lastDay }: EndMembership,
): Promise<{ membershipId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  await lockSeats(unit, committeeId);
  const seat = await tx.membership.findFirst({
    where: { id: membershipId, committeeId },
    include: { user: { select: { name: true } } },
  });
  if (!seat) throw notFound();
  const neverBegan = lastDay < dayOf(seat.validFrom);
  const where = { id: membershipId, version };
  const { count } = neverBegan
    ? await tx.membership.deleteMany({ where })
    : await tx.membership.updateMany({ where, data: { validTo: new Date(lastDay), version: { increment: 1 } } });
  if (count === 0) throw seatChanged(seat.user.name);
  unit.record({
    kind: neverBegan ? "membership.removed" : "membership.ended",
    subject: `committee:${committeeId}`,
    data: {
      membershipId,
      person: seat.user.name,
      office: officeNames[seat.office as Office].toLocaleLowerCase("da"),
      to: lastDay,
    },
  });
  return { membershipId };
}
