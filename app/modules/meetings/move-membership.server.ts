import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockSeats } from "./internal/seats.server";
import { seatsOf } from "./membership-queries.server";

/** The order in which members stand in lists, agendas and minutes. @param index the new place among today's seats, from 0 */
export async function moveMembership(
  unit: Unit<Actor>,
  { committeeId, membershipId, index }: { committeeId: string; membershipId: string; index: number },
): Promise<{ membershipId: string; from: number }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  await lockSeats(unit, committeeId);
  const { current, coming, former } = await seatsOf(unit, committeeId);
  const moved = current.find(({ id }) => id === membershipId);
  if (!moved) throw notFound();
  const order = current.filter(({ id }) => id !== membershipId);
  order.splice(index, 0, moved);
  for (const [place, { id }] of [...order, ...coming, ...former].entries())
    await tx.membership.update({ where: { id }, data: { position: place + 1 } });
  return { membershipId, from: current.indexOf(moved) };
}
