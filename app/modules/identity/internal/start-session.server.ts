import { unitOfWork } from "~/platform/unit-of-work.server";
import type { IdentityEventKind } from "../identity-events";
import { newSecret } from "../secret.server";

export interface Client {
  /** as far as it can be known behind a proxy */
  address: string;
  userAgent: string;
}

/**
 * Opens a session with a token nobody has seen before, so that one planted in the browser beforehand is worth nothing.
 * @returns the token for the cookie
 */
export async function startSession(
  actor: { municipalityId: string; userId: string },
  client: Client,
  kind: Extract<IdentityEventKind, "user.signedIn" | "user.signedInAsDemonstration">,
): Promise<string> {
  const { token, hash } = newSecret();
  await unitOfWork(actor, async ({ tx, now, record }) => {
    await tx.session.create({
      data: {
        userId: actor.userId,
        tokenHash: hash,
        createdAt: now,
        lastSeenAt: now,
        authenticatedAt: now,
        userAgent: client.userAgent.slice(0, 300),
      },
    });
    record({ kind, subject: `user:${actor.userId}` });
  });
  return token;
}
