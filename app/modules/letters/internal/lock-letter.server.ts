import type { Actor } from "~/modules/identity/actor";
import { assertMay, may } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Unit } from "~/platform/unit-of-work.server";
import { isBeingWritten, whereItIs, type LetterStatus } from "../reply-letter";
import { participatesIn } from "../participates-in.server";

/**
 * Reads a letter and keeps it until the unit commits: its text, facts, passages and way are written one at a time.
 * @throws not_found, also for who may not read its inquiry
 */
export async function lockLetter(unit: Unit<Actor>, letterId: string) {
  await unit.tx.$queryRaw`SELECT id FROM reply_letter WHERE id = ${letterId}::uuid FOR UPDATE`;
  return readLetter(unit, letterId);
}

/** The same, only to read. @throws not_found, also for who may not read its inquiry */
export async function readLetter(unit: Unit<Actor>, letterId: string) {
  const { tx, actor } = unit;
  const letter = await tx.replyLetter.findFirst({ where: { id: letterId }, include: { inquiry: true } });
  if (!letter) throw notFound();
  const participates = await participatesIn(unit, letter.inquiryId);
  if (!may(actor, "readInquiry", { participates })) throw notFound();
  return letter;
}

export type LockedLetter = Awaited<ReturnType<typeof lockLetter>>;

/**
 * @throws conflict once its words are locked; forbidden for who may not write just now (the sentence says who may)
 */
export function assertMayWrite(actor: Actor, letter: { status: string; holderId: string | null }): void {
  if (!isBeingWritten(letter.status)) throw new DomainError("conflict", whereItIs[letter.status as LetterStatus]);
  assertMay(actor, "editReply", letter);
}
