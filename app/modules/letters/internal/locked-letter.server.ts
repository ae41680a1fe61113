import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { DomainError, notFound } from "~/platform/errors";
import type { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";
import { participatesIn } from "../participates-in.server";
import { isBeingWritten, whereItIs, type LetterStatus, type Station } from "../reply-letter";
import type { WayPerson, WayStep } from "../reply-way";

const withWay = {
  steps: { orderBy: [{ at: "asc" }, { id: "asc" }] },
  signatories: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  signatures: { orderBy: { signedAt: "asc" } },
  deliveries: { orderBy: { createdAt: "asc" } },
  inquiry: true,
} satisfies Prisma.ReplyLetterInclude;

/** A letter with what its way looks at, whoever asks. Access is the caller's. @throws not_found */
export async function unsafeLetter({ tx }: Unit, letterId: string) {
  const letter = await tx.replyLetter.findFirst({ where: { id: letterId }, include: withWay });
  if (!letter) throw notFound();
  return {
    ...letter,
    status: letter.status as LetterStatus,
    stations: letter.stations as unknown as Station[],
    steps: letter.steps as (WayStep & (typeof letter.steps)[number])[],
  };
}

export type WayLetter = Awaited<ReturnType<typeof unsafeLetter>>;

/** A letter that the actor may read. @throws not_found, also of what they may not know of */
export async function readableLetter(
  unit: Unit<Actor>,
  letterId: string,
): Promise<WayLetter & { participates: boolean }> {
  const letter = await unsafeLetter(unit, letterId);
  const participates = await participatesIn(unit, letter.inquiryId);
  if (!may(unit.actor, "readInquiry", { participates })) throw notFound();
  return { ...letter, participates };
}

/**
 * The same, held until the unit ends: one step on its way at a time.
 * @throws not_found
 */
export async function lockedLetter(unit: Unit<Actor>, letterId: string) {
  await unit.tx.$queryRaw`SELECT id FROM reply_letter WHERE id = ${letterId}::uuid FOR UPDATE`;
  return readableLetter(unit, letterId);
}

/** Everybody named, by id, those who left included. */
export async function peopleOf({ tx }: Unit, ids: readonly (string | null)[]): Promise<Map<string, WayPerson>> {
  const rows = await tx.user.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
    select: { id: true, name: true, title: true, deactivatedAt: true },
  });
  return new Map(
    rows.map(({ id, name, title, deactivatedAt }) => [id, { id, name, title, left: deactivatedAt !== null }]),
  );
}

/**
 * Somebody who can be given a letter: has access, and didn't write it.
 * @throws rule_broken at `field`
 */
export async function assertCanReview(
  unit: Unit,
  letter: { authorId: string },
  userId: string,
  field = "userId",
): Promise<WayPerson> {
  const person = (await peopleOf(unit, [userId])).get(userId);
  if (!person) throw notFound();
  if (person.left)
    throw new DomainError("rule_broken", `${person.name} er ikke længere bruger i Sagsgang. Vælg en anden.`, field);
  if (person.id === letter.authorId)
    throw new DomainError(
      "rule_broken",
      `${person.name} har selv skrevet svaret og kan ikke også gennemgå det. Vælg en anden.`,
      field,
    );
  return person;
}

/** @throws conflict that says where the letter is */
export function assertBeingWritten(letter: { status: LetterStatus }): void {
  if (!isBeingWritten(letter.status)) throw new DomainError("conflict", whereItIs[letter.status]);
}
