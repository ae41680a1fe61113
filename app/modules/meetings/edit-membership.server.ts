import { officeNames, type Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertFree, dayOf, lockSeats } from "./internal/seats.server";
import type { EditMembership } from "./membership-forms";

/** Corrects a seat. @throws DomainError rule_broken where it overlaps another, conflict where somebody was first */
export async function editMembership(unit: Unit<Actor>, input: EditMembership): Promise<{ membershipId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const { committeeId, membershipId, version, office, party, electionGroup, validFrom, validTo } = input;
  await lockSeats(unit, committeeId);
  const before = await tx.membership.findFirst({
    where: { id: membershipId, committeeId },
    include: { user: { select: { name: true } } },
  });
  if (!before) throw notFound();
  await assertFree(unit, { ...input, userId: before.userId }, membershipId);
  const { count } = await tx.membership.updateMany({
    where: { id: membershipId, version },
    data: {
      office,
      party,
      electionGroup,
      validFrom: new Date(validFrom),
      validTo: validTo && new Date(validTo),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw seatChanged(before.user.name);
  unit.record({
    kind: "membership.changed",
    subject: `committee:${committeeId}`,
    data: {
      membershipId,
      person: before.user.name,
      office: officeNames[office].toLocaleLowerCase("da"),
      from: {
        office: before.office,
        party: before.party,
        electionGroup: before.electionGroup,
        validFrom: dayOf(before.validFrom),
        validTo: before.validTo && dayOf(before.validTo),
      },
      to: { office, party, electionGroup, validFrom, validTo },
    },
  });
  return { membershipId };
}

export const seatChanged = (name: string) =>
  new DomainError(
    "conflict",
    `En anden har rettet pladsen for ${name} imens. Genindlæs siden for at se den, og prøv igen.`,
  );
