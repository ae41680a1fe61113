import { unitOfWork } from "~/platform/unit-of-work.server";
import { findActor } from "./require-actor.server";

/** Ends the session that the request carries. Without one there is nothing to do. */
export async function signOut(request: Request): Promise<void> {
  const actor = await findActor(request);
  if (!actor) return;
  await unitOfWork(actor, async ({ tx, now, record }) => {
    const { count } = await tx.session.updateMany({
      where: { id: actor.sessionId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count > 0) record({ kind: "user.signedOut", subject: `user:${actor.userId}` });
  });
}
