import type { Actor } from "~/modules/identity/actor";
import type { Unit } from "~/platform/unit-of-work.server";
import type { WaitingLetter } from "./letter-tasks";

/** The letters that wait for the actor: to be reviewed, signed or sent, or that their mail can't be sent, the most urgent first. One statement. */
export const waitingLetters = ({ tx, actor }: Unit<Actor>): Promise<WaitingLetter[]> => tx.$queryRaw<WaitingLetter[]>`
  SELECT l.id AS "letterId", l.subject, i.sender_authority AS sender,
    CASE l.status WHEN 'inReview' THEN 'review' WHEN 'signing' THEN 'sign' WHEN 'sealed' THEN 'send' ELSE 'notSent' END AS deed,
    coalesce(CASE WHEN l.status = 'inReview' THEN l.holder_due_on END, i.deadline)::text AS "dueOn"
  FROM reply_letter l JOIN inquiry i ON i.id = l.inquiry_id
  WHERE l.origin = 'written' AND (
    (l.status = 'inReview' AND l.holder_id = ${actor.userId}::uuid)
    OR (l.status = 'sealed' AND l.author_id = ${actor.userId}::uuid)
    OR (l.status = 'sending' AND l.author_id = ${actor.userId}::uuid
      AND EXISTS (SELECT FROM reply_delivery d WHERE d.letter_id = l.id AND d.state = 'failed'))
    OR (l.status = 'signing' AND EXISTS (
      SELECT FROM reply_signatory s WHERE s.letter_id = l.id AND s.user_id = ${actor.userId}::uuid
        AND NOT EXISTS (SELECT FROM reply_signature g WHERE g.signatory_id = s.id AND g.body_sha256 = l.body_sha256))))
  ORDER BY "dueOn" NULLS LAST, l.created_at`;
