import { DomainError } from "~/platform/errors";
import type { Tx } from "~/platform/unit-of-work.server";
import type { Role } from "../actor";
import type { InviteUser } from "../identity-forms";

export interface HeldRole {
  role: Role;
  committeeId: string | null;
}

/** The form's two lists as role assignments. */
export const rolesOf = ({ roles, secretaryOf }: Pick<InviteUser, "roles" | "secretaryOf">): HeldRole[] => [
  ...[...new Set(roles)].map((role) => ({ role, committeeId: null })),
  ...[...new Set(secretaryOf)].map((committeeId) => ({ role: "secretary" as const, committeeId })),
];

export const sameRole = (a: HeldRole, b: HeldRole) => a.role === b.role && a.committeeId === b.committeeId;

/** @throws DomainError rule_broken where a committee isn't one of the municipality's */
export async function assertKnownCommittees(tx: Tx, secretaryOf: string[]): Promise<void> {
  const wanted = [...new Set(secretaryOf)];
  if (wanted.length === 0) return;
  const known = await tx.committee.count({ where: { id: { in: wanted } } });
  if (known < wanted.length)
    throw new DomainError(
      "rule_broken",
      "Et af de valgte udvalg findes ikke mere. Genindlæs siden, og vælg igen.",
      "secretaryOf",
    );
}

/**
 * A municipality always has somebody who can administer it. The rows are locked, so that two administrators can't take the role
 * from each other at once.
 * @throws DomainError rule_broken where nobody else holds the role
 */
export async function assertAnotherAdministrator(tx: Tx, userId: string): Promise<void> {
  const others = await tx.$queryRaw<unknown[]>`
    SELECT r.id FROM role_assignment r JOIN "user" u ON u.id = r.user_id
    WHERE r.role = 'systemAdministrator' AND u.deactivated_at IS NULL
    ORDER BY r.id FOR UPDATE`;
  const left = await tx.roleAssignment.count({
    where: { role: "systemAdministrator", userId: { not: userId }, user: { deactivatedAt: null } },
  });
  if (others.length === 0 || left === 0)
    throw new DomainError(
      "rule_broken",
      "Kommunen skal have mindst én systemadministrator. Giv først en anden rollen.",
      "roles",
    );
}
