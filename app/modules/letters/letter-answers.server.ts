import type { Actor } from "~/modules/identity/actor";
import { findPassage } from "~/modules/richtext/passages";
import type { Unit } from "~/platform/unit-of-work.server";
import { readFrozenLetter } from "./frozen-letter";
import { readLetter } from "./internal/lock-letter.server";
import { letterToRead } from "./internal/letter-to-read.server";
import type { AnsweredQuestion } from "./letter-answers";
import { isBeingWritten } from "./reply-letter";

/**
 * Each question of the inquiry, and where this letter answers it. A passage whose words are gone is kept, and said to be: somebody
 * marks it again or takes it off.
 * @throws not_found
 */
export async function answersOfLetter(unit: Unit<Actor>, letterId: string): Promise<AnsweredQuestion[]> {
  const letter = await readLetter(unit, letterId);
  const questions = await unit.tx.$queryRaw<QuestionRow[]>`
    SELECT q.id, q.text, q.state, q.note, q.due_on::text AS "dueOn", coalesce(u.name, '') AS "ownerName",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', a.id, 'blockId', a.block_id, 'quote', a.quote) ORDER BY a.created_at, a.id)
                FROM question_answer a WHERE a.question_id = q.id AND a.letter_id = ${letterId}::uuid), '[]') AS answers
    FROM inquiry_question q LEFT JOIN "user" u ON u.id = q.owner_id
    WHERE q.inquiry_id = ${letter.inquiryId}::uuid ORDER BY q.position, q.id`;
  // One that was opened again is what is written now, not what was locked before.
  const document =
    isBeingWritten(letter.status) || !letter.frozen
      ? (await letterToRead(unit, letterId)).frozen.document
      : readFrozenLetter(letter.frozen).document;
  return questions.map(({ answers, ...question }, index) => ({
    ...question,
    number: index + 1,
    answers: answers.map((answer) => ({ ...answer, heading: findPassage(document, answer)?.heading ?? null })),
  }));
}

interface QuestionRow extends Omit<AnsweredQuestion, "number" | "answers"> {
  answers: { id: string; blockId: string; quote: string }[];
}
