import { DomainError } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { followLetters } from "./inquiry-status.server";
import { canStep, letterTransitions, type LetterStep, whereItIs } from "../reply-letter";
import type { StepKind } from "../reply-way";
import { type WayLetter } from "./locked-letter.server";

type Moved = Pick<WayLetter, "id" | "inquiryId" | "status" | "stationKey">;

/**
 * Moves a letter as the table of transitions allows, and has its inquiry follow.
 * @throws conflict when it isn't where the step begins, or somebody was first
 */
export async function moveLetter(
  unit: Unit,
  letter: Moved,
  step: LetterStep,
  data: Prisma.ReplyLetterUncheckedUpdateManyInput = {},
): Promise<void> {
  if (!canStep(step, letter.status)) throw new DomainError("conflict", whereItIs[letter.status]);
  await rewriteLetter(unit, letter, { ...data, status: letterTransitions[step].to });
  await followLetters(unit, letter.inquiryId);
}

/** A conditional write on where the letter is. @throws conflict when somebody was first */
export async function rewriteLetter(
  unit: Unit,
  { id, status, stationKey }: Moved,
  data: Prisma.ReplyLetterUncheckedUpdateManyInput,
): Promise<void> {
  const { count } = await unit.tx.replyLetter.updateMany({
    where: { id, status, stationKey },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0)
    throw new DomainError("conflict", "En anden nåede det først. Genindlæs siden, og se, hvor svaret er.");
}

/** Writes down who took the step, when and why. @returns its id */
export async function noteStep(
  unit: Unit,
  letterId: string,
  kind: StepKind,
  { fromKey = "", toKey = "", comment = "" }: { fromKey?: string; toKey?: string; comment?: string } = {},
): Promise<string> {
  const { id } = await unit.tx.replyStep.create({
    data: { letterId, kind, fromKey, toKey, comment, byId: unit.actor.userId, at: unit.now },
    select: { id: true },
  });
  return id;
}
