import { useFetcher } from "@remix-run/react";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { useReadyActions } from "~/ui/ready-action";
import type { FormAnswer } from "~/ui/form-state";
import { State } from "~/ui/state";
import type { Voter } from "../presence";
import { voteChoices, type VoteChoice } from "../vote";
import type { OpenVote } from "../votes-view";

interface BallotsProps {
  path: string;
  vote: OpenVote;
  readerId: string;
}

const words: Record<VoteChoice, string> = { inFavour: "For", against: "Imod", abstained: "Undlod" };

/** One row for each who may vote: how they voted, where the reader noted it, or that they have voted themself. */
export function PersonBallots({ path, vote, voters, readerId }: BallotsProps & { voters: Voter[] }) {
  return (
    <table className="data ballots">
      <caption className="vh">Stemmer om {vote.question}</caption>
      <tbody>
        {voters.map((voter) => (
          <PersonBallot key={voter.userId} path={path} vote={vote} voter={voter} readerId={readerId} />
        ))}
      </tbody>
    </table>
  );
}

function PersonBallot({ path, vote, voter, readerId }: BallotsProps & { voter: Voter }) {
  const { userId, name, party } = voter;
  const theirs = vote.castThemselvesIds.includes(userId) && userId !== readerId;
  const known = userId === readerId ? vote.own : vote.noted[userId];
  return (
    <tr>
      <th scope="row">
        {name} {party && <span className="faint">({party})</span>}
      </th>
      <td>
        {theirs ? (
          <State kind="done">har selv stemt</State>
        ) : (
          <ChoiceSegments
            label={`Stemme, ${name}`}
            name={`${vote.id}-${userId}`}
            action={`${path}/noter`}
            fields={{ who: "person", voteId: vote.id, userId }}
            chosen={known ?? null}
            hint={!known && vote.castIds.includes(userId) ? "er noteret af en anden" : ""}
          />
        )}
      </td>
    </tr>
  );
}

/** One row for each party; a party whose members part is noted member by member below. */
export function PartyBallots({ path, vote, readerId }: BallotsProps) {
  const parties = [...new Set(vote.voters.map(({ party }) => party))].filter((party) => party !== "");
  const alone = vote.voters.filter(({ party }) => party === "");
  return (
    <div className="stack">
      <table className="data ballots">
        <caption className="vh">Stemmer efter parti om {vote.question}</caption>
        <tbody>
          {parties.map((party) => (
            <PartyBallot key={party} path={path} vote={vote} party={party} readerId={readerId} />
          ))}
        </tbody>
      </table>
      {alone.length > 0 && <PersonBallots path={path} vote={vote} voters={alone} readerId={readerId} />}
      <details>
        <summary>Et partis medlemmer stemmer ikke ens</summary>
        <PersonBallots path={path} vote={vote} voters={vote.voters} readerId={readerId} />
      </details>
    </div>
  );
}

function PartyBallot({ path, vote, party, readerId }: BallotsProps & { party: string }) {
  const members = vote.voters.filter((voter) => voter.party === party);
  const known = members.map(({ userId }) => (userId === readerId ? vote.own : vote.noted[userId]) ?? null);
  const same = new Set(known).size === 1 ? (known[0] ?? null) : null;
  const cast = members.filter(({ userId }) => vote.castIds.includes(userId)).length;
  return (
    <tr>
      <th scope="row">
        {party} <span className="faint">({members.length})</span>
      </th>
      <td>
        <ChoiceSegments
          label={`Stemme, ${party}`}
          name={`${vote.id}-parti-${party}`}
          action={`${path}/noter`}
          fields={{ who: "party", voteId: vote.id, party }}
          chosen={same}
          hint={same === null && cast > 0 ? `${cast} af ${members.length} har stemt` : ""}
        />
      </td>
    </tr>
  );
}

interface ChoiceSegmentsProps {
  label: string;
  /** of the radio buttons: one group for each row */
  name: string;
  action: string;
  fields: Record<string, string>;
  chosen: VoteChoice | null;
  hint: string;
}

/** For, against, abstaining: sent as it is chosen. Tab goes from row to row, the arrow keys within one. */
function ChoiceSegments({ label, name, action, fields, chosen, hint }: ChoiceSegmentsProps) {
  const fetcher = useFetcher<FormAnswer>();
  useReadyActions(action);
  const shown = (fetcher.formData?.get("choice") as VoteChoice | null | undefined) ?? chosen;
  const fault = fetcher.state === "idle" ? fetcher.data?.faults?.[0]?.message : undefined;
  const faultId = `${name}-fejl`;
  return (
    <>
      {hint && <span className="hint">{hint} </span>}
      <span
        className="segments"
        role="radiogroup"
        aria-label={label}
        aria-describedby={fault ? faultId : undefined}
        aria-invalid={fault ? true : undefined}
      >
        {voteChoices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={name}
              checked={shown === choice}
              onChange={() =>
                fetcher.submit({ ...fields, choice, [idempotencyField]: freshKey() }, { method: "post", action })
              }
            />
            {words[choice]}
          </label>
        ))}
      </span>
      {fault && (
        <p className="fault" id={faultId} role="alert">
          {fault}
        </p>
      )}
    </>
  );
}
