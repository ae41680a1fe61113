import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { failedDelivery } from "./internal/failed-delivery";
import { lockedLetter } from "./internal/locked-letter.server";
import { moveLetter, noteStep } from "./internal/take-letter-step.server";

/**
 * Gives up a mail that couldn't be sent, so that the letter can be sent to another address or by Digital Post. A mail that is being
 * handed over at this moment is waited for: what got through can't be called off.
 * @throws not_found, forbidden, conflict
 */
export async function callOffSending(
  unit: Unit<Actor>,
  { letterId }: { letterId: string },
): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  assertMay(unit.actor, "sendReply");
  const { id, mailId } = failedDelivery(letter);
  const { count } = await unit.tx.mailMessage.updateMany({
    where: { id: mailId, state: { in: ["failed", "kept"] } },
    data: { state: "calledOff" },
  });
  if (count === 0) throw new DomainError("conflict", "Mailen er på vej eller sendt. Genindlæs siden.");
  await unit.tx.replyDelivery.update({ where: { id }, data: { state: "calledOff", retryAt: null } });
  await moveLetter(unit, letter, "callOffSending");
  await noteStep(unit, letterId, "sendingCalledOff");
  unit.record({ kind: "reply.sendingCalledOff", subject: `reply:${letterId}` });
  return { letterId };
}
