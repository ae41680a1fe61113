import type { RichDocument } from "~/modules/richtext/document";
import { findPassage } from "~/modules/richtext/passages";
import type { Unit } from "~/platform/unit-of-work.server";
import { answerState } from "../letter-answers";
import type { LetterToLock } from "../lock-blockers";
import { placeOf } from "../reply-way";
import { committeeItemOf } from "./committee-item.server";
import { peopleOf, type WayLetter } from "./locked-letter.server";
import { letterToRead, type LetterToRead } from "./letter-to-read.server";
import { walkedBefore } from "./walked-before.server";

/** What `lockBlockers` looks at, for whoever asks; and the letter as it would be locked. */
export async function letterToLock(
  unit: Unit,
  letter: WayLetter,
): Promise<{ facts: LetterToLock; reading: LetterToRead }> {
  const { tx, actor } = unit;
  const reading = await letterToRead(unit, letter.id);
  const { document } = reading.frozen;
  const commitments = await tx.commitment.findMany({
    where: { letterId: letter.id, state: "draft" },
    orderBy: { createdAt: "asc" },
  });
  const people = await peopleOf(unit, [
    letter.holderId,
    ...letter.signatories.map(({ userId }) => userId),
    ...commitments.map(({ ownerId }) => ownerId),
  ]);
  const committee = await committeeItemOf(unit, letter);
  const holder = letter.status === "inReview" ? people.get(letter.holderId ?? "") : undefined;
  return {
    reading,
    facts: {
      letterId: letter.id,
      inquiryId: letter.inquiryId,
      kind: letter.kind,
      empty: reading.empty,
      addressee: letter.addressee,
      inquiryClosed: letter.inquiry.status === "closed",
      stationsLeft: await stationsLeft(unit, letter),
      inHandOf: holder && holder.id !== actor.userId ? holder.name : null,
      openQuestions: letter.kind === "reply" ? await openQuestions(unit, letter, document) : [],
      unknownFields: reading.filling.unknown,
      missingFields: reading.filling.missing,
      missingContents: reading.filling.sourceless,
      signatories: letter.signatories.map(({ userId, name }) => ({ name, left: people.get(userId)?.left ?? true })),
      commitments: commitments.map(({ id, title, ownerId, dueKind, blockId, quote }) => ({
        id,
        title,
        ownerName: people.get(ownerId)?.name ?? "",
        ownerLeft: people.get(ownerId)?.left ?? true,
        dated: dueKind !== "none",
        found: findPassage(document, { blockId, quote }) !== null,
      })),
      committee: committee.state,
      committeeName: committee.committeeName,
      openComments: await tx.replyComment.count({ where: { letterId: letter.id, settledAt: null } }),
    },
  };
}

/** The stations that it still has before it. */
const stationsLeft = async (unit: Unit, letter: WayLetter): Promise<string[]> =>
  (await walkedBefore(unit, letter)) ? [] : letter.stations.slice(placeOf(letter) + 1).map(({ title }) => title);

async function openQuestions({ tx }: Unit, letter: WayLetter, document: RichDocument) {
  const questions = await tx.inquiryQuestion.findMany({
    where: { inquiryId: letter.inquiryId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: {
      state: true,
      answers: { where: { letterId: letter.id }, select: { id: true, blockId: true, quote: true } },
    },
  });
  return questions.flatMap(({ state, answers }, index) => {
    const found = answers.map((answer) => ({
      ...answer,
      heading: findPassage(document, answer)?.heading ?? null,
    }));
    const at = answerState({ state, answers: found });
    return at === "missing" || at === "changed" ? [{ number: index + 1, changed: at === "changed" }] : [];
  });
}
