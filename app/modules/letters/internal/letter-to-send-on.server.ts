import { readText } from "~/modules/richtext/read-text.server";
import { isEmptyPart } from "~/modules/richtext/document-text";
import type { Unit } from "~/platform/unit-of-work.server";
import type { LetterToSendOn } from "../reply-way";
import { peopleOf, type WayLetter } from "./locked-letter.server";

/** What `sendOnBlockers` looks at. */
export async function letterToSendOn(
  unit: Unit,
  letter: WayLetter,
  chosenId: string | null = null,
): Promise<LetterToSendOn> {
  const { tx } = unit;
  const text = letter.textId ? await readText(tx, letter.textId) : null;
  const people = await peopleOf(unit, [chosenId, letter.holderId, ...letter.stations.map(({ userId }) => userId)]);
  const openQuestions =
    letter.kind === "reply"
      ? await tx.inquiryQuestion.count({
          where: {
            inquiryId: letter.inquiryId,
            state: { not: "leftOut" },
            answers: { none: { letterId: letter.id } },
          },
        })
      : 0;
  const openComments = await tx.replyComment.count({ where: { letterId: letter.id, settledAt: null } });
  return {
    letterId: letter.id,
    status: letter.status,
    stations: letter.stations,
    stationKey: letter.stationKey,
    authorId: letter.authorId,
    empty: !text || text.document.content.every(isEmptyPart),
    people,
    openQuestions,
    openComments,
  };
}
