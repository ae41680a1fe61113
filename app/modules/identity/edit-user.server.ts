import { DomainError, notFound } from "~/platform/errors";
import { isUniqueViolation } from "~/platform/constraint.server";
import { sendMail } from "~/platform/mail.server";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import type { EditUser } from "./identity-forms";
import {
  assertAnotherAdministrator,
  assertKnownCommittees,
  rolesOf,
  sameRole,
  type HeldRole,
} from "./internal/roles.server";
import { emailTaken } from "./invite-user.server";
import { assertMay } from "./permissions";

const fieldNames = { name: "navn", email: "mailadresse", title: "titel" } as const;

/**
 * Name, mail address, title and roles. New roles hold from the person's next page.
 * @throws DomainError conflict where somebody saved since the page was opened; `details.now` is what they saved
 */
export async function editUser(unit: Unit<Actor>, input: EditUser): Promise<{ userId: string }> {
  const { tx, actor } = unit;
  assertMay(actor, "manageMunicipality");
  const { userId, version, name, email, title } = input;
  const before = await tx.user.findFirst({
    where: { id: userId },
    include: { roles: { select: { role: true, committeeId: true } } },
  });
  if (!before) throw notFound();
  await assertKnownCommittees(tx, input.secretaryOf);
  const written = await tx.user
    .updateMany({ where: { id: userId, version }, data: { name, email, title, version: { increment: 1 } } })
    .catch((error: unknown) => {
      throw isUniqueViolation(error) ? emailTaken() : error;
    });
  if (written.count === 0)
    throw new DomainError(
      "conflict",
      `En anden har rettet ${before.name} imens. Se rettelsen nedenfor, og gem igen.`,
      undefined,
      {
        version: before.version,
        now: { name: before.name, email: before.email, title: before.title },
      },
    );
  const fields = (["name", "email", "title"] as const).filter((field) => before[field] !== input[field]);
  if (fields.length > 0)
    unit.record({
      kind: "user.changed",
      subject: `user:${userId}`,
      data: {
        name,
        fields: fields.map((field) => fieldNames[field]),
        from: pick(before, fields),
        to: pick(input, fields),
      },
    });
  if (fields.includes("email")) await tellOldAddress(unit, before.email, { name, email });
  await changeRoles(unit, { userId, name }, before.roles as HeldRole[], rolesOf(input));
  return { userId };
}

const pick = <T extends object, K extends keyof T>(from: T, keys: K[]) =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));

async function changeRoles(
  unit: Unit<Actor>,
  user: { userId: string; name: string },
  before: HeldRole[],
  after: HeldRole[],
) {
  const { tx } = unit;
  const { userId } = user;
  const added = after.filter((role) => !before.some((held) => sameRole(held, role)));
  const removed = before.filter((held) => !after.some((role) => sameRole(held, role)));
  if (removed.some(({ role }) => role === "systemAdministrator")) await assertAnotherAdministrator(tx, userId);
  if (added.length + removed.length === 0) return;
  for (const role of removed) await tx.roleAssignment.deleteMany({ where: { userId, ...role } });
  await tx.roleAssignment.createMany({ data: added.map((role) => ({ ...role, userId })) });
  const names = (roles: HeldRole[]) => roles.map(({ role }) => role);
  unit.record({
    kind: "user.rolesChanged",
    subject: `user:${userId}`,
    data: { name: user.name, added: names(added), removed: names(removed), before, after },
  });
}

/** Whoever had the address hears of it there, in case it was somebody else who moved the account. */
const tellOldAddress = (unit: Unit<Actor>, recipient: string, user: { name: string; email: string }) =>
  sendMail(unit, {
    recipient,
    subject: "Din mailadresse i Sagsgang er ændret",
    text: [
      `Kære ${user.name}`,
      `${unit.actor.name} har ændret din mailadresse i Sagsgang. Fra nu af logger du ind med den nye.`,
      "Har du ikke bedt om det, så kontakt din kommunes systemadministrator.",
    ].join("\n\n"),
  });
