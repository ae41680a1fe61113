import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";

/**
 * Whether the actor is named on the inquiry or one of its letters, whatever their roles: owns the inquiry or one of its questions,
 * wrote a letter, has or had one in hand, stands on its way, signs it, or owns a promise made in it. One statement.
 */
export async function participatesIn({ tx, actor }: Unit<Actor>, inquiryId: string): Promise<boolean> {
  const { userId } = actor;
  const [row] = await tx.$queryRaw<{ named: boolean }[]>`
    SELECT EXISTS (SELECT FROM inquiry WHERE id = ${inquiryId}::uuid AND owner_id = ${userId}::uuid)
      OR EXISTS (SELECT FROM inquiry_question WHERE inquiry_id = ${inquiryId}::uuid AND owner_id = ${userId}::uuid)
      OR EXISTS (SELECT FROM reply_letter l WHERE l.inquiry_id = ${inquiryId}::uuid AND (
        l.author_id = ${userId}::uuid OR l.holder_id = ${userId}::uuid
        OR l.stations @> jsonb_build_array(jsonb_build_object('userId', ${userId}::text))
        OR EXISTS (SELECT FROM reply_signatory s WHERE s.letter_id = l.id AND s.user_id = ${userId}::uuid)
        OR EXISTS (SELECT FROM reply_signature s WHERE s.letter_id = l.id AND s.user_id = ${userId}::uuid)
        OR EXISTS (SELECT FROM reply_step s WHERE s.letter_id = l.id AND s.by_id = ${userId}::uuid)
        OR EXISTS (SELECT FROM commitment c WHERE c.letter_id = l.id AND c.owner_id = ${userId}::uuid))) AS named`;
  return row?.named ?? false;
}
