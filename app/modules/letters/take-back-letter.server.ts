import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { lockedLetter, peopleOf } from "./internal/locked-letter.server";
import { moveLetter, noteStep } from "./internal/take-letter-step.server";
import { isUntouched } from "./reply-way";
import { whereItIs } from "./reply-letter";

/**
 * The author has their letter back, as long as nobody on its way has sent it on or back.
 * @throws not_found, forbidden (only its author), conflict
 */
export async function takeBackLetter(
  unit: Unit<Actor>,
  { letterId }: { letterId: string },
): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  if (letter.authorId !== unit.actor.userId)
    throw new DomainError("forbidden", "Kun den, der har skrevet svaret, kan tage det tilbage.");
  if (letter.status !== "inReview") throw new DomainError("conflict", whereItIs[letter.status]);
  if (!isUntouched(letter)) {
    const holder = (await peopleOf(unit, [letter.holderId])).get(letter.holderId ?? "");
    throw new DomainError(
      "conflict",
      `Svaret er allerede gået videre. Bed ${holder?.name ?? "den, der har det,"} sende det retur.`,
    );
  }
  await moveLetter(unit, letter, "returnToAuthor", { stationKey: "", holderId: null, holderDueOn: null });
  await noteStep(unit, letterId, "takenBack", { fromKey: letter.stationKey });
  unit.record({ kind: "reply.takenBack", subject: `reply:${letterId}`, data: { from: letter.stationKey } });
  return { letterId };
}
