import type { Actor } from "~/modules/identity/actor";
import { assertMay } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { takenOverMail } from "./internal/letter-mails";
import { lockedLetter, peopleOf } from "./internal/locked-letter.server";
import { mailPeople } from "./internal/mail-people.server";
import { noteStep, rewriteLetter } from "./internal/take-letter-step.server";
import { whereItIs } from "./reply-letter";

/**
 * An approver takes a letter in hand for a holder who is away. The one who had it is told.
 * @throws not_found, forbidden (also for who wrote it), conflict
 */
export async function takeOverLetter(
  unit: Unit<Actor>,
  { letterId }: { letterId: string },
): Promise<{ letterId: string }> {
  const { actor } = unit;
  const letter = await lockedLetter(unit, letterId);
  if (letter.status !== "inReview") throw new DomainError("conflict", whereItIs[letter.status]);
  assertMay(actor, "takeOverReply", letter);
  if (letter.holderId === actor.userId) throw new DomainError("conflict", "Du har allerede svaret i hånden.");
  const before = (await peopleOf(unit, [letter.holderId])).get(letter.holderId ?? "");
  await rewriteLetter(unit, letter, { holderId: actor.userId });
  await noteStep(unit, letterId, "takenOver", { fromKey: letter.stationKey, toKey: letter.stationKey });
  unit.record({
    kind: "reply.takenOver",
    subject: `reply:${letterId}`,
    data: { station: letter.stationKey, name: before?.name, fromId: letter.holderId },
  });
  if (letter.holderId) await mailPeople(unit, [letter.holderId], letterId, takenOverMail(actor.name));
  return { letterId };
}
