import type { PresenceView } from "../presence-view.server";
import type { CurrentItem } from "../room-queries.server";
import type { ItemVotes } from "../votes-view";
import { Amendments } from "./amendments";
import { Statements } from "./statements";
import { VotePanel } from "./vote-panel";

export interface RoomVotesProps {
  meetingId: string;
  item: CurrentItem;
  votes: ItemVotes;
  presence: PresenceView;
  /** the meeting is in session, and the reader holds the pen or may take it by writing */
  records: boolean;
  /** the meeting is closed, and the reader puts wording in order */
  corrects: boolean;
}

/** What is voted on at the item, what was proposed instead, and what somebody wants in the minutes. */
export function RoomVotes({ meetingId, item, votes, presence, records, corrects }: RoomVotesProps) {
  const { seats, people, readerId } = presence;
  const voters = seats.flatMap(({ sitter }) => (sitter ? [sitter] : []));
  // A disqualified member doesn't vote, and may still have something entered.
  const away = people.filter(({ missed }) =>
    missed.some(({ itemId, reason }) => itemId === item.id && reason === "disqualified"),
  );
  const speakers = [...voters, ...away].map(({ userId, name }) => ({ userId, name }));
  const common = { meetingId, itemId: item.id, readerId, mayRecord: records };
  return (
    <>
      <VotePanel {...common} points={item.points} votes={votes} mayCorrect={corrects} />
      <Amendments {...common} points={item.points} votes={votes} mayPropose={false} people={voters} />
      <Statements {...common} statements={votes.statements} mayEnter={false} mayCorrect={corrects} people={speakers} />
    </>
  );
}
