import { officeNames, type Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertFree, lockSeats } from "./internal/seats.server";
import type { AddMembership } from "./membership-forms";

/** Gives a person a seat for a term of office. @throws DomainError rule_broken where it overlaps another */
export async function addMembership(unit: Unit<Actor>, input: AddMembership): Promise<{ membershipId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const { committeeId, userId, office, party, electionGroup, validFrom, validTo } = input;
  await lockSeats(unit, committeeId);
  const user = await tx.user.findFirst({ where: { id: userId, deactivatedAt: null }, select: { name: true } });
  if (!user)
    throw new DomainError("rule_broken", "Personen findes ikke, eller adgangen er lukket. Vælg en anden.", "userId");
  await assertFree(unit, input);
  const { _max: last } = await tx.membership.aggregate({ where: { committeeId }, _max: { position: true } });
  const { id } = await tx.membership.create({
    data: {
      committeeId,
      userId,
      office,
      party,
      electionGroup,
      position: (last.position ?? 0) + 1,
      validFrom: new Date(validFrom),
      validTo: validTo && new Date(validTo),
    },
    select: { id: true },
  });
  unit.record({
    kind: "membership.added",
    subject: `committee:${committeeId}`,
    data: {
      membershipId: id,
      userId,
      person: user.name,
      office: officeNames[office].toLocaleLowerCase("da"),
      party,
      from: validFrom,
      to: validTo,
    },
  });
  return { membershipId: id };
}
