import { useFetcher } from "@remix-run/react";
import { FormFaults } from "~/ui/error-summary";
import { HiddenFields, PostForm } from "~/ui/form";
import { Icon } from "~/ui/icon";
import { Note } from "~/ui/note";
import { State } from "~/ui/state";
import type { LiveVote } from "../live-state";
import { choiceWords, turnoutWords, voteChoices, votedWords, votesIn, type VoteChoice } from "../vote";

export interface CastVoteProps {
  meetingId: string;
  vote: LiveVote;
  /** the reader's own vote as the server has it */
  own: VoteChoice | null;
  readerId: string;
}

/** A member's own screen while something is voted on: three large buttons, and afterwards what came of it. */
export function CastVote({ meetingId, vote, own, readerId }: CastVoteProps) {
  const fetcher = useFetcher();
  const sending = fetcher.formData?.get("choice") as VoteChoice | null | undefined;
  const chosen = sending ?? own;
  const mayVote = vote.voterIds.includes(readerId);
  if (vote.state === "closed") return <VoteOutcome vote={vote} readerId={readerId} />;
  return (
    <section className="votecard" aria-labelledby="h-stem">
      <p className="top">
        <State kind="now">
          <span id="h-stem">{vote.about}</span>
        </State>
      </p>
      <p className="motion">{vote.question}</p>
      {vote.method === "show" && <Note>Der stemmes ved håndsoprækning. Stemmerne tælles i salen.</Note>}
      {vote.method !== "show" && !mayVote && <Note>Du stemmer ikke om dette.</Note>}
      {vote.method !== "show" && mayVote && (
        <PostForm fetcher={fetcher} action={`/intern/moeder/${meetingId}/afstemning/stem`} idPrefix={`stem-${vote.id}`}>
          <HiddenFields fields={{ voteId: vote.id }} />
          <div className="ballot" role="group" aria-label="Din stemme">
            {voteChoices.map((choice) => (
              <button key={choice} type="submit" name="choice" value={choice} aria-pressed={chosen === choice}>
                <Icon name="check" />
                <span>{choiceWords[choice]}</span>
              </button>
            ))}
          </div>
          <FormFaults />
          <p className="receipt" role="status">
            {own && !sending && (
              <>
                <Icon name="ok" />
                <span>
                  <b>Din stemme, {choiceWords[own].toLowerCase()}, er modtaget.</b> Du kan ændre den, til afstemningen
                  lukkes.
                </span>
              </>
            )}
          </p>
        </PostForm>
      )}
      {vote.method !== "show" && <Turnout vote={vote} />}
    </section>
  );
}

function Turnout({ vote: { voterIds, castIds } }: { vote: LiveVote }) {
  const cast = voterIds.filter((userId) => castIds.includes(userId)).length;
  return (
    <div className="turnout">
      <p className="num">{turnoutWords(cast, voterIds.length)}</p>
      <div className="bar" aria-hidden="true">
        {voterIds.map((userId) => (
          <i key={userId} className={castIds.includes(userId) ? undefined : "open"} />
        ))}
      </div>
      <p className="hint">Ingen ser, hvad andre har stemt, før afstemningen er lukket.</p>
    </div>
  );
}

const countedWords: Record<VoteChoice, string> = { inFavour: "for", against: "imod", abstained: "undlod" };

/** A closed vote on anybody's screen: counts, and who voted how where it was by name or party. */
export function VoteOutcome({ vote, readerId }: { vote: LiveVote; readerId: string }) {
  const { tally, result, resultWords, ballots } = vote;
  const own = ballots.find(({ userId }) => userId === readerId);
  if (!tally || !result) return null;
  return (
    <section className="votecard" aria-labelledby="h-stem">
      <p className="top">
        <State kind={result === "adopted" ? "done" : "ready"}>
          <span id="h-stem">{resultWords}</span>
        </State>
        <span className="hint num">{votesIn(tally)} stemmer</span>
      </p>
      <p className="hint">{vote.about}</p>
      <p className="motion">{vote.question}</p>
      <div className="tally num">
        {voteChoices.map((choice) => (
          <p key={choice}>
            <b>{tally[choice]}</b>
            {countedWords[choice]}
          </p>
        ))}
      </div>
      {own && <p>Du {votedWords[own.choice]}.</p>}
      {ballots.length > 0 && (
        <details>
          <summary>Hvem stemte hvad</summary>
          <ul className="rows plain">
            {ballots.map(({ userId, name, party, choice }) => (
              <li key={userId}>
                {name} {party && `(${party})`} {votedWords[choice]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
