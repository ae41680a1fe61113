import { DomainError } from "~/platform/errors";
import { isUniqueViolation } from "~/platform/constraint.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import type { InviteUser } from "./identity-forms";
import { assertKnownCommittees, rolesOf } from "./internal/roles.server";
import { mailInvitation } from "./internal/send-link.server";
import { assertMay } from "./permissions";

export const emailTaken = () =>
  new DomainError("rule_broken", "Mailadressen bruges allerede af en anden bruger. Hver bruger har sin egen.", "email");

/** Makes a person known and mails them the link with which they choose a password. */
export async function inviteUser(unit: Unit<Actor>, input: InviteUser): Promise<{ userId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  await assertKnownCommittees(tx, input.secretaryOf);
  const { name, email, title } = input;
  const roles = rolesOf(input);
  const user = await tx.user
    .create({ data: { name, email, title }, select: { id: true, name: true, email: true } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? emailTaken() : error;
    });
  await tx.roleAssignment.createMany({ data: roles.map((role) => ({ ...role, userId: user.id })) });
  await mailInvitation(unit, user, actor.municipalityName);
  unit.record({ kind: "user.invited", subject: `user:${user.id}`, data: { name, title, roles } });
  return { userId: user.id };
}
