import { Prisma } from "~/platform/generated/client";

/**
 * The ids of the inquiries that somebody is named on, whatever their roles: owns the inquiry or one of its questions, wrote a letter, has
 * or had one in hand, stands on its way, signs it or has signed it, or owns a promise made in it. For `IN (…)`.
 */
export const inquiriesOf = (userId: string): Prisma.Sql => Prisma.sql`
  SELECT id FROM inquiry WHERE owner_id = ${userId}::uuid
  UNION SELECT inquiry_id FROM inquiry_question WHERE owner_id = ${userId}::uuid
  UNION SELECT l.inquiry_id FROM reply_letter l
    WHERE l.author_id = ${userId}::uuid OR l.holder_id = ${userId}::uuid
       OR EXISTS (SELECT FROM reply_step s WHERE s.letter_id = l.id AND s.by_id = ${userId}::uuid)
       OR l.stations @> jsonb_build_array(jsonb_build_object('userId', ${userId}::text))
       OR EXISTS (SELECT FROM reply_signature g WHERE g.letter_id = l.id AND g.user_id = ${userId}::uuid)
       OR EXISTS (SELECT FROM reply_signatory g WHERE g.letter_id = l.id AND g.user_id = ${userId}::uuid)
       OR EXISTS (SELECT FROM commitment c WHERE c.letter_id = l.id AND c.owner_id = ${userId}::uuid)`;
