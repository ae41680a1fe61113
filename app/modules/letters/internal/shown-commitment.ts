import { commitmentStateWords, dueLine, isLate, missesFollowUp, nextDay, nextFollowUp } from "../commitment";
import type { ShownCommitment } from "../commitment-page";
import type { CommitmentRow } from "./load-commitment.server";

export function shownCommitment(row: CommitmentRow, today: string): ShownCommitment {
  return {
    id: row.id,
    version: row.version,
    letterId: row.letterId,
    inquiryId: row.inquiryId,
    title: row.title,
    quote: row.quote,
    blockId: row.blockId,
    owner: { id: row.ownerId, name: row.ownerName },
    state: row.state,
    shown: commitmentStateWords(row, today),
    dueKind: row.dueKind,
    dueOn: row.dueOn,
    dueWords: row.dueWords,
    dueLine: dueLine(row),
    recurrence: row.recurrence,
    nextFollowUpOn: nextFollowUp(row),
    nextDay: nextDay(row),
    late: isLate(row, today) || missesFollowUp(row, today),
    promisedOn: row.promisedOn,
    promisedNote: row.promisedNote,
    outcome: row.outcome,
    letterSubject: row.letterSubject,
  };
}
