import type { z } from "zod";
import type { Actor } from "~/modules/identity/actor";
import { DomainError } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { assertBeingWritten, lockedLetter } from "./internal/locked-letter.server";
import { moveLetter, noteStep, rewriteLetter } from "./internal/take-letter-step.server";
import { undoableStep } from "./reply-way";
import type { undoForm } from "./reply-way-forms";

/**
 * The receipt's "Fortryd" after sending on or back: the letter is where it was, with who sent it. Only who took the step, only as the
 * last thing that happened, and only for two minutes. Both the step and its undoing stay on record.
 * @throws not_found, forbidden, conflict; rule_broken (too late)
 */
export async function undoLetterStep(
  unit: Unit<Actor>,
  { letterId, dueOn }: z.infer<typeof undoForm>,
): Promise<{ letterId: string }> {
  const { actor, now } = unit;
  const letter = await lockedLetter(unit, letterId);
  assertBeingWritten(letter);
  const step = undoableStep(letter, actor.userId, now);
  if (!step) {
    const last = letter.steps.at(-1);
    if (last && (last.kind === "sentOn" || last.kind === "returned") && last.byId !== actor.userId)
      throw new DomainError("forbidden", "Kun den, der sendte svaret, kan fortryde.");
    throw last?.kind === "sentOn" || last?.kind === "returned"
      ? new DomainError("rule_broken", "Det er for sent at fortryde. Bed modtageren sende svaret retur.")
      : new DomainError("conflict", "Der er sket noget med svaret siden, så skridtet kan ikke fortrydes.");
  }
  if (step.fromKey === "")
    await moveLetter(unit, letter, "returnToAuthor", { stationKey: "", holderId: null, holderDueOn: null });
  else {
    const back = { stationKey: step.fromKey, holderId: actor.userId, holderDueOn: dueOn ? new Date(dueOn) : null };
    if (letter.status === "draft") await moveLetter(unit, letter, "sendOn", back);
    else await rewriteLetter(unit, letter, back);
  }
  await noteStep(unit, letterId, "undone", { fromKey: letter.stationKey, toKey: step.fromKey });
  unit.record({ kind: "reply.stepUndone", subject: `reply:${letterId}`, data: { step: step.kind, to: step.fromKey } });
  return { letterId };
}
