import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertDueDay } from "./internal/due-day.server";
import { lockedLetter } from "./internal/locked-letter.server";
import { rewriteLetter } from "./internal/take-letter-step.server";
import type { holderDueForm } from "./reply-way-forms";
import { whereItIs } from "./reply-letter";

/**
 * Gives whoever has the letter in hand a day of their own, or takes it off again.
 * @throws not_found, forbidden, conflict; rule_broken (before today, after the day by which the answer is wanted)
 */
export async function setHolderDue(
  unit: Unit<Actor>,
  { letterId, dueOn }: z.infer<typeof holderDueForm>,
): Promise<{ letterId: string }> {
  const letter = await lockedLetter(unit, letterId);
  if (!may(unit.actor, "takeOverReply", letter)) assertMay(unit.actor, "editInquiry");
  if (letter.status !== "inReview") throw new DomainError("conflict", whereItIs[letter.status]);
  if (dueOn !== null) assertDueDay(unit, letter, dueOn);
  await rewriteLetter(unit, letter, { holderDueOn: dueOn ? new Date(dueOn) : null });
  unit.record({ kind: "reply.holderDueSet", subject: `reply:${letterId}`, data: { to: dueOn ?? "" } });
  return { letterId };
}
