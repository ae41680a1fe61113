import { notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import type { Actor, Role } from "./actor";
import { describeBrowser } from "./internal/browser";
import { assertMay } from "./permissions";
import { idleHours } from "./require-actor.server";

/** active: has been inside. invited: hasn't chosen a password. closed: may not come in. */
export type Access = "active" | "invited" | "closed";

export interface ListedUser {
  id: string;
  name: string;
  email: string;
  title: string;
  access: Access;
  /** ISO, null: never */
  lastSeenAt: string | null;
  roles: { role: Role; committeeId: string | null }[];
}

const accessOf = (user: { deactivatedAt: Date | null; passwordHash: string | null }, seen: boolean): Access =>
  user.deactivatedAt ? "closed" : user.passwordHash || seen ? "active" : "invited";

/** Everybody in the municipality, by name. */
export async function listUsers({ tx, actor }: Unit<Actor>): Promise<ListedUser[]> {
  assertMay(actor, "manageMunicipality");
  const users = await tx.$queryRaw<
    (Omit<ListedUser, "access" | "lastSeenAt"> & {
      deactivatedAt: Date | null;
      hasPassword: boolean;
      lastSeenAt: Date | null;
    })[]
  >`
    SELECT u.id, u.name, u.email, u.title, u.deactivated_at AS "deactivatedAt", u.password_hash IS NOT NULL AS "hasPassword",
      (SELECT max(s.last_seen_at) FROM session s WHERE s.user_id = u.id) AS "lastSeenAt",
      coalesce((SELECT jsonb_agg(jsonb_build_object('role', r.role, 'committeeId', r.committee_id))
                FROM role_assignment r WHERE r.user_id = u.id), '[]') AS roles
    FROM "user" u ORDER BY u.name COLLATE "da-DK-x-icu", u.email`;
  return users.map(({ deactivatedAt, hasPassword, lastSeenAt, ...user }) => ({
    ...user,
    access: accessOf({ deactivatedAt, passwordHash: hasPassword ? "set" : null }, lastSeenAt !== null),
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  }));
}

export interface UserPage {
  id: string;
  name: string;
  email: string;
  title: string;
  version: number;
  access: Access;
  createdAt: string;
  roles: { role: Role; committeeId: string | null }[];
  sessions: OpenSession[];
}

export interface OpenSession {
  id: string;
  /** "Firefox på Windows" */
  browser: string;
  createdAt: string;
  lastSeenAt: string;
}

/** One person as administration shows them. */
export async function userPage(unit: Unit<Actor>, userId: string): Promise<UserPage> {
  assertMay(unit.actor, "manageMunicipality");
  const user = await unit.tx.user.findFirst({ where: { id: userId }, include: { roles: true } });
  if (!user) throw notFound();
  const sessions = await openSessions(unit, userId);
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    title: user.title,
    version: user.version,
    access: accessOf(user, sessions.length > 0),
    createdAt: user.createdAt.toISOString(),
    roles: user.roles.map(({ role, committeeId }) => ({ role: role as Role, committeeId })),
    sessions,
  };
}

/** One's own name, address and open sessions. */
export async function ownAccount(
  unit: Unit<Actor>,
): Promise<{ name: string; email: string; title: string; sessions: OpenSession[] }> {
  const { name, email, title } = await unit.tx.user.findFirstOrThrow({ where: { id: unit.actor.userId } });
  return { name, email, title, sessions: await openSessions(unit, unit.actor.userId) };
}

async function openSessions({ tx, now }: Unit, userId: string): Promise<OpenSession[]> {
  const since = new Date(now.getTime() - idleHours * 3_600_000);
  const sessions = await tx.session.findMany({
    where: { userId, revokedAt: null, lastSeenAt: { gt: since } },
    orderBy: { lastSeenAt: "desc" },
  });
  return sessions.map((session) => ({
    id: session.id,
    browser: describeBrowser(session.userAgent),
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
  }));
}
