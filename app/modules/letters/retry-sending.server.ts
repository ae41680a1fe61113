import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedLetter } from "./internal/locked-letter.server";
import { failedDelivery } from "./internal/failed-delivery";

/**
 * "Prøv igen": the mail that couldn't be sent is tried now, and not only when it would have been.
 * @throws not_found, forbidden, conflict (nothing has failed)
 */
export async function retrySending(
  unit: Unit<Actor>,
  { letterId }: { letterId: string },
): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertMay(unit.actor, "sendReply");
  const { id, mailId } = failedDelivery(letter);
  const { count } = await unit.tx.mailMessage.updateMany({
    where: { id: mailId, state: { in: ["failed", "kept"] } },
    data: { state: "waiting", error: null },
  });
  if (count === 0) throw new DomainError("conflict", "Mailen er allerede på vej.");
  await unit.tx.replyDelivery.update({ where: { id }, data: { state: "queued", retryAt: null } });
  unit.enqueue({ queue: "mail", data: { mailId } });
  unit.record({ kind: "reply.sendingRetried", subject: `reply:${letterId}` });
  return { letterId };
}
