import { Note } from "~/ui/note";
import { PostButton } from "~/ui/form";
import { Segments } from "~/ui/choice";
import { State } from "~/ui/state";
import { useState } from "react";
import { amendmentsBefore } from "../amendment";
import { resultWords } from "~/modules/meetings/vote-words";
import {
  mayCancelAfterMeeting,
  methodWords,
  subjectWords,
  voteMethods,
  type VoteMethod,
  type VoteSubject,
} from "../vote";
import type { ClosedVote, ItemVotes } from "../votes-view";
import { CancelVote, OpenVotePanel } from "./open-vote-panel";

export interface VotePanelProps {
  meetingId: string;
  itemId: string;
  /** of the recommendation, in order */
  points: { id: string; word: string; text: string }[];
  votes: ItemVotes;
  /** The reader records now: the meeting is in session, and nobody else holds the pen. */
  mayRecord: boolean;
  /** The meeting is closed, and the reader puts its minutes in order. */
  mayCorrect: boolean;
  readerId: string;
}

/** The votes of one item, for whoever records: start one, note who voted how, close it. */
export function VotePanel({ meetingId, itemId, points, votes, mayRecord, mayCorrect, readerId }: VotePanelProps) {
  const pointIds = points.map(({ id }) => id);
  const { open, closed } = votes;
  if (!mayRecord && !open && closed.length === 0) return null;
  return (
    <section className="section" aria-labelledby="h-afstemning">
      <header>
        <h2 id="h-afstemning">{open ? subjectWords(open, pointIds) : "Afstemning"}</h2>
        {open && <span className="count">{methodWords[open.method]}</span>}
      </header>
      {open && mayRecord && <OpenVotePanel key={open.id} meetingId={meetingId} vote={open} readerId={readerId} />}
      {open && !mayRecord && (
        <Note>
          {open.castIds.length} af {open.voters.length} har stemt om “{open.question}”.
        </Note>
      )}
      {!open && mayRecord && <StartVotes meetingId={meetingId} itemId={itemId} points={points} votes={votes} />}
      {closed.map((vote) => (
        <ClosedVoteLines
          key={vote.id}
          meetingId={meetingId}
          vote={vote}
          points={pointIds}
          mayCancel={mayRecord || (mayCorrect && mayCancelAfterMeeting(vote.subject))}
        />
      ))}
    </section>
  );
}

function StartVotes({
  meetingId,
  itemId,
  points,
  votes,
}: Pick<VotePanelProps, "meetingId" | "itemId" | "points" | "votes">) {
  const [method, setMethod] = useState<VoteMethod>("byName");
  const waits = (subject: VoteSubject, pointId = "") =>
    amendmentsBefore(votes.amendments, { subject, pointId, amendmentId: null }).length > 0;
  const start = (subject: VoteSubject, pointId: string, label: string) => (
    <StartVote key={pointId} meetingId={meetingId} itemId={itemId} about={{ subject, pointId }} method={method}>
      {label}
    </StartVote>
  );
  const held = waits("item");
  return (
    <div className="stack">
      <Segments
        name="method"
        label="Stem"
        choices={voteMethods.map((value) => ({ value, label: methodWords[value] }))}
        defaultValue={method}
        onChange={(value) => setMethod(value as VoteMethod)}
      />
      <div className="actions" role="group" aria-label="Begynd en afstemning">
        {start("item", "", "Stem om hele punktet")}
        {points.map(({ id }, index) => start("point", id, `Stem om at-punkt ${index + 1}`))}
      </div>
      {held && <p className="hint">Ændringsforslag, der ikke er afgjort, skal der stemmes om først.</p>}
    </div>
  );
}

export interface StartVoteProps {
  meetingId: string;
  itemId: string;
  about: { subject: VoteSubject; pointId?: string; amendmentId?: string; disqualificationId?: string };
  method: VoteMethod;
  children: string;
}

/** One press opens the vote. Also beside an amendment or a notice of disqualification. */
export function StartVote({ meetingId, itemId, about, method, children }: StartVoteProps) {
  return (
    <PostButton small action={`/intern/moeder/${meetingId}/afstemning`} fields={{ itemId, method, ...about }}>
      {children}
    </PostButton>
  );
}

interface ClosedVoteLinesProps {
  meetingId: string;
  vote: ClosedVote;
  points: string[];
  mayCancel: boolean;
}

/** What came of a vote, as the minutes will say it. */
export function ClosedVoteLines({ meetingId, vote, points, mayCancel }: ClosedVoteLinesProps) {
  return (
    <div className="stack voted">
      <h3>{subjectWords(vote, points)}</h3>
      <p>{vote.question}</p>
      <ul className="rows plain num">
        {vote.words.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <State kind={vote.result === "adopted" ? "done" : "ready"}>{resultWords(vote.result, vote.subject)}</State>
      </p>
      {mayCancel && <CancelVote meetingId={meetingId} voteId={vote.id} />}
    </div>
  );
}
