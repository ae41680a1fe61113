import type { ReactNode } from "react";
import { State } from "~/ui/state";
import { resultWords, tallyWords, turnoutWords } from "../live-words";
import type { LiveVote } from "../live-state";
import { voteChoices, type VoteChoice } from "../vote";

const choiceWords: Record<VoteChoice, string> = { inFavour: "For", against: "Imod", abstained: "Undlod" };

/**
 * A vote as everybody sees it: how far it has come while it is open, and what came of it afterwards.
 * @param children where the reader casts their own vote
 */
export function RunningVote({ vote, children }: { vote: LiveVote; children?: ReactNode }) {
  const open = vote.state === "open";
  return (
    <section className="votecard fadein" key={vote.id} aria-labelledby="h-afstemning">
      <p className="top">
        <span id="h-afstemning">
          <State kind={open ? "now" : "done"}>{open ? "Afstemning" : "Afstemningen er slut"}</State>
        </span>
        {vote.result && <b>{resultWords[vote.result]}</b>}
      </p>
      <p className="motion">{vote.question || "Der stemmes om punktet."}</p>
      {open ? (
        <>
          {children}
          <Turnout vote={vote} />
        </>
      ) : (
        <>
          {vote.tally && <p className="num">{tallyWords(vote.tally)}</p>}
          {vote.ballots.length > 0 && <Ballots vote={vote} />}
        </>
      )}
    </section>
  );
}

function Turnout({ vote }: { vote: LiveVote }) {
  const { method, voterIds, castIds } = vote;
  return (
    <div className="turnout">
      <p className="num">{turnoutWords(vote)}</p>
      {method !== "show" && (
        <>
          <div className="bar" aria-hidden="true">
            {voterIds.map((id) => (
              <i key={id} className={castIds.includes(id) ? undefined : "open"} />
            ))}
          </div>
          <p className="hint">Ingen ser, hvad andre har stemt, før afstemningen er lukket.</p>
        </>
      )}
    </div>
  );
}

function Ballots({ vote: { ballots, method } }: { vote: LiveVote }) {
  return (
    <dl className="ballots">
      {voteChoices.map((choice) => {
        const those = ballots.filter((ballot) => ballot.choice === choice);
        const named = those.map(({ name, party }) =>
          method === "byName" ? `${name}${party && ` (${party})`}` : party,
        );
        return those.length === 0 ? null : (
          <div key={choice}>
            <dt>{choiceWords[choice]}</dt>
            <dd>{[...new Set(named.map((one) => one || "uden for partierne"))].join(", ")}</dd>
          </div>
        );
      })}
    </dl>
  );
}
