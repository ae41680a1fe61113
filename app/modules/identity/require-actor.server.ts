import { redirect } from "@remix-run/node";
import { now } from "~/platform/clock";
import { lookUp, unitOfWork } from "~/platform/unit-of-work.server";
import type { Actor } from "./actor";
import { hashOf } from "./secret.server";
import { tokenOf } from "./session-cookie.server";

/** A session ends after 8 hours without use. */
export const idleHours = 8;
const renewAfter = 60_000;

interface Row {
  session_id: string;
  authenticated_at: Date;
  last_seen_at: Date;
  user_id: string;
  user_name: string;
  user_title: string;
  municipality_id: string;
  municipality_name: string;
  municipality_slug: string;
  roles: Actor["roles"];
  seats: Actor["seats"];
  substitute_at: string[];
}

/** Who is signed in, or null: unknown, revoked, idle for too long, or deactivated. */
export async function findActor(request: Request): Promise<Actor | null> {
  const found = await lookUpActor(request);
  if (!found) return null;
  const { actor, lastSeenAt } = found;
  const at = now();
  if (at.getTime() - lastSeenAt.getTime() > renewAfter)
    await unitOfWork(actor, ({ tx }) =>
      tx.session.updateMany({
        where: { id: actor.sessionId, revokedAt: null, lastSeenAt: { lt: at } },
        data: { lastSeenAt: at },
      }),
    );
  return actor;
}

/** The same for what goes on by itself: it doesn't count as use of the session. */
export const stillSignedIn = async (request: Request): Promise<Actor | null> =>
  (await lookUpActor(request))?.actor ?? null;

async function lookUpActor(request: Request): Promise<{ actor: Actor; lastSeenAt: Date } | null> {
  const token = await tokenOf(request);
  if (!token) return null;
  const at = now();
  const [row] = await lookUp<Row>("SELECT * FROM app.actor_of_session($1, $2, make_interval(hours => $3))", [
    hashOf(token),
    at,
    idleHours,
  ]);
  if (!row) return null;
  const actor: Actor = {
    userId: row.user_id,
    name: row.user_name,
    title: row.user_title,
    municipalityId: row.municipality_id,
    municipalityName: row.municipality_name,
    municipalitySlug: row.municipality_slug,
    sessionId: row.session_id,
    authenticatedAt: row.authenticated_at.toISOString(),
    roles: row.roles,
    seats: row.seats,
    substituteAt: row.substitute_at,
  };
  return { actor, lastSeenAt: row.last_seen_at };
}

/** The signed-in person; anybody else is sent to /log-ind and comes back to where they were. */
export async function requireActor(request: Request): Promise<Actor> {
  const actor = await findActor(request);
  if (actor) return actor;
  throw redirect(`/log-ind?videre=${encodeURIComponent(pageOf(request))}`);
}

/** The page the person is on: of a form, which may post to an address without a page, the one it was sent from. */
function pageOf(request: Request): string {
  const url = new URL(request.url);
  const referer = request.headers.get("referer");
  const from = request.method !== "GET" && referer && URL.canParse(referer) ? new URL(referer) : url;
  return from.host === url.host ? from.pathname + from.search : url.pathname;
}

/** Signing asks for a password given within the last 5 minutes. */
export function isFresh(actor: Pick<Actor, "authenticatedAt">, at: Date): boolean {
  const age = at.getTime() - Date.parse(actor.authenticatedAt);
  return age >= 0 && age <= 5 * 60_000;
}
