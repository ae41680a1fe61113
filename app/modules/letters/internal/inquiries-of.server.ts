import { Prisma } from "~/platform/generated/client";

/**
 * The ids of the inquiries that somebody is named on, whatever their roles: owns the inquiry or one of its questions, wrote a letter, has
 * or had one in hand, stands on its way, signs it or has signed it, or owns a promise made in it. For `IN (…)`.
 */
export const inquiriesOf = (userId: string): Prisma.Sql => Prisma.sql`
  SELECT id FROM inquiry WHERE owner_id = ${userId}::uuid
  UNION SELECT inquiry_id FROM inquiry_question WHERE owner_id = ${userId}::uuid
  UNION SELECT inquiry_id FROM reply_letter
    WHERE author_id = ${userId}::uuid OR holder_id = ${userId}::uuid
       OR stations @> jsonb_build_array(jsonb_build_object('userId', ${userId}::text))
  UNION SELECT l.inquiry_id FROM reply_letter l JOIN (
    SELECT letter_id FROM reply_step WHERE by_id = ${userId}::uuid
    UNION SELECT letter_id FROM reply_signature WHERE user_id = ${userId}::uuid
    UNION SELECT letter_id FROM reply_signatory WHERE user_id = ${userId}::uuid
    UNION SELECT letter_id FROM commitment WHERE owner_id = ${userId}::uuid) part ON part.letter_id = l.id`;
