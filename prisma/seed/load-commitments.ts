import { endCommitment } from "~/modules/letters/end-commitment.server";
import { followUpCommitment } from "~/modules/letters/follow-up-commitment.server";
import { makeCommitment } from "~/modules/letters/make-commitment.server";
import { moveCommitment } from "~/modules/letters/move-commitment.server";
import { noteProgress } from "~/modules/letters/note-progress.server";
import { readText } from "~/modules/richtext/read-text.server";
import type { LocalMoment } from "./content/dates";
import type { DemoCommitment, DemoUpdate } from "./content/letters/shapes";
import { blockOf, type Correspondence } from "./letter-parts";
import { idOf } from "./load-organisation";

/**
 * Makes the sentences of a letter commitments. Those of a registered letter are promised at once, and are carried on here.
 * @returns their ids, in the content's order
 */
export async function keepCommitments(
  correspondence: Correspondence,
  letterId: string,
  author: string,
  at: LocalMoment,
  commitments: readonly DemoCommitment[],
): Promise<string[]> {
  const { place, by, series } = correspondence;
  const { ids, registered } = await by(author, at, async (unit) => {
    const letter = await unit.tx.replyLetter.findUniqueOrThrow({ where: { id: letterId } });
    const document = letter.textId ? (await readText(unit.tx, letter.textId)).document : null;
    const made: string[] = [];
    for (const one of commitments) {
      const { commitmentId } = await makeCommitment(unit, {
        letterId,
        blockId: document ? blockOf(document, one.quote) : "",
        quote: one.quote,
        ownerId: idOf(place, one.owner),
        title: one.title,
        dueKind: one.dueKind,
        dueOn: one.dueOn,
        dueWords: one.dueWords,
        recurrence: one.recurrence ?? "none",
        followUp: one.followUp,
        seriesId: one.measure ? series.get(one.measure.series)! : null,
        comparison: one.measure?.comparison ?? "",
        targetValue: one.measure?.target ?? "",
        targetSeriesId: one.measure?.targetSeries ? series.get(one.measure.targetSeries)! : null,
        targetFrom: one.measure?.from ?? "",
        targetWords: one.targetWords ?? "",
      });
      made.push(commitmentId);
    }
    return { ids: made, registered: letter.origin === "registered" };
  });
  if (registered) await endCommitments(correspondence, ids, commitments);
  return ids;
}

/** What happened to the promises afterwards, in the order in which it happened. */
export async function endCommitments(
  { by }: Correspondence,
  ids: readonly string[],
  commitments: readonly DemoCommitment[],
): Promise<void> {
  const updates = commitments
    .flatMap((one, index) => one.updates.map((update) => ({ update, one, commitmentId: ids[index]! })))
    .toSorted((a, b) => a.update.at.localeCompare(b.update.at));
  for (const { update, one, commitmentId } of updates)
    await by(update.by, update.at, async (unit) => {
      const { version } = await unit.tx.commitment.findUniqueOrThrow({ where: { id: commitmentId } });
      const common = { commitmentId, version, text: update.text };
      const noted = { ...common, onDate: update.at.slice(0, 10) };
      switch (update.kind) {
        case "progress":
          return noteProgress(unit, noted);
        case "followedUp":
          return followUpCommitment(unit, noted);
        case "moved":
          return moveCommitment(unit, {
            ...common,
            dueKind: "date",
            dueOn: movedTo(update),
            dueWords: one.dueWords,
          });
        case "kept":
        case "dropped":
          return endCommitment(unit, { ...common, state: update.kind });
      }
    });
}

function movedTo({ dueOn, at }: DemoUpdate): string {
  if (!dueOn) throw new Error(`The commitment that was moved ${at} has no new day.`);
  return dueOn;
}
