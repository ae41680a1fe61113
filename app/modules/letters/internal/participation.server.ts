import type { Actor } from "~/modules/identity/actor";
import { may } from "~/modules/identity/permissions";
import { notFound } from "~/platform/errors";
import { Prisma } from "~/platform/generated/client";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * The ids of the inquiries that somebody is named on: sees to the answer, has a question, wrote, has or had a letter in hand, signs it,
 * or owns a promise made in it. For `IN (…)`.
 */
export const inquiriesOf = (userId: string): Prisma.Sql => Prisma.sql`
  SELECT id FROM inquiry WHERE owner_id = ${userId}::uuid
  UNION SELECT inquiry_id FROM inquiry_question WHERE owner_id = ${userId}::uuid
  UNION SELECT l.inquiry_id FROM reply_letter l
    WHERE l.author_id = ${userId}::uuid OR l.holder_id = ${userId}::uuid
       OR EXISTS (SELECT FROM reply_step s WHERE s.letter_id = l.id AND s.by_id = ${userId}::uuid)
       OR EXISTS (SELECT FROM reply_signatory g WHERE g.letter_id = l.id AND g.user_id = ${userId}::uuid)
       OR EXISTS (SELECT FROM commitment c WHERE c.letter_id = l.id AND c.owner_id = ${userId}::uuid)`;

/** Whether the actor is named on the inquiry or one of its letters: what the rules call to participate. */
export async function participates({ tx, actor }: Unit<Actor>, inquiryId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ named: boolean }[]>`
    SELECT ${inquiryId}::uuid IN (${inquiriesOf(actor.userId)}) AS named`;
  return row?.named === true;
}

/** Who reads every inquiry, whether or not they are named on it. */
export const readsAllInquiries = (actor: Actor): boolean => may(actor, "readInquiry", { participates: false });

/**
 * To whoever may not read it, an inquiry isn't there.
 * @throws not_found
 */
export async function assertMayReadInquiry(unit: Unit<Actor>, inquiryId: string): Promise<void> {
  const { tx, actor } = unit;
  if ((await tx.inquiry.count({ where: { id: inquiryId } })) === 0) throw notFound();
  if (!readsAllInquiries(actor) && !(await participates(unit, inquiryId))) throw notFound();
}
