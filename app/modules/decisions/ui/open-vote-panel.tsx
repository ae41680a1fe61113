import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { Note } from "~/ui/note";
import { Rows, Row } from "~/ui/rows";
import { choiceWords, turnoutWords, voteChoices, voteFault, type VoteTally } from "../vote";
import type { OpenVote } from "../votes-view";
import { PartyBallots, PersonBallots } from "./ballot-rows";
import { Fold } from "./fold";

interface OpenVotePanelProps {
  meetingId: string;
  vote: OpenVote;
  readerId: string;
}

/** An open vote as whoever records sees it: everybody in favour, then the exceptions, then closed. */
export function OpenVotePanel({ meetingId, vote, readerId }: OpenVotePanelProps) {
  const path = `/intern/moeder/${meetingId}/afstemning`;
  return (
    <div className="stack">
      <p className="motion-line">{vote.question}</p>
      {vote.method === "show" ? (
        <CountedHands path={path} vote={vote} />
      ) : (
        <>
          <div className="actions">
            <PostButton small action={`${path}/noter`} fields={{ who: "rest", voteId: vote.id, choice: "inFavour" }}>
              {vote.castIds.length === 0 ? "Alle for" : "Resten for"}
            </PostButton>
          </div>
          {vote.method === "byParty" ? (
            <PartyBallots path={path} vote={vote} readerId={readerId} />
          ) : (
            <PersonBallots path={path} vote={vote} voters={vote.voters} readerId={readerId} />
          )}
          <Strangers path={path} vote={vote} />
          <p role="status" className="num">
            {turnoutWords(castAmong(vote), vote.voters.length)}.
          </p>
          <PostButton variant="primary" small action={`${path}/luk`} fields={{ voteId: vote.id }}>
            Luk afstemningen
          </PostButton>
        </>
      )}
      <CancelVote meetingId={meetingId} voteId={vote.id} />
    </div>
  );
}

const castAmong = ({ voters, castIds }: OpenVote): number =>
  voters.filter(({ userId }) => castIds.includes(userId)).length;

/** Who voted and has left the item since: their vote doesn't count, and stands in the way of closing. */
function Strangers({ path, vote }: { path: string; vote: OpenVote }) {
  if (vote.strangers.length === 0) return null;
  return (
    <Note kind="stop" title="Har stemt, men kan ikke længere stemme ved punktet.">
      <Rows label="Stemmer, der ikke tæller">
        {vote.strangers.map(({ userId, name }) => (
          <Row
            key={userId}
            title={name}
            end={
              <PostButton
                small
                action={`${path}/noter`}
                fields={{ who: "person", voteId: vote.id, userId, choice: "" }}
              >
                Fjern stemmen
              </PostButton>
            }
          />
        ))}
      </Rows>
    </Note>
  );
}

/** Three counts, which must fit those who may vote before the vote can be closed. */
function CountedHands({ path, vote }: { path: string; vote: OpenVote }) {
  const fetcher = useFetcher();
  const [counts, setCounts] = useState<VoteTally>({ inFavour: 0, against: 0, abstained: 0 });
  const fault = voteFault(counts, vote.voters);
  return (
    <PostForm fetcher={fetcher} action={`${path}/luk`} idPrefix={`haender-${vote.id}`} className="stack">
      <input type="hidden" name="voteId" value={vote.id} />
      <div className="counts">
        {voteChoices.map((choice) => (
          <TextField
            key={choice}
            name={choice}
            label={choiceWords[choice]}
            type="number"
            inputMode="numeric"
            min={0}
            max={vote.voters.length}
            width="short"
            value={counts[choice]}
            onChange={(event) =>
              setCounts({ ...counts, [choice]: Math.max(0, Math.trunc(Number(event.target.value))) })
            }
          />
        ))}
      </div>
      <p role="status" className="num hint">
        {fault ?? `Alle ${vote.voters.length} stemmer er talt.`}
      </p>
      <FormActions>
        <SubmitButton small>Luk afstemningen</SubmitButton>
      </FormActions>
    </PostForm>
  );
}

/** A vote that doesn't count, with why. */
export function CancelVote({ meetingId, voteId }: { meetingId: string; voteId: string }) {
  const fetcher = useFetcher();
  return (
    <Fold label="Annullér afstemningen">
      {(done) => (
        <PostForm
          fetcher={fetcher}
          onDone={done}
          action={`/intern/moeder/${meetingId}/afstemning/annuller`}
          idPrefix={`annuller-${voteId}`}
          className="stack"
        >
          <HiddenFields fields={{ voteId }} />
          <TextField
            name="reason"
            label="Hvorfor gælder den ikke?"
            hint="Stemmerne slettes. Begrundelsen bliver stående i historikken."
            maxLength={500}
          />
          <FormActions>
            <SubmitButton variant={undefined} small>
              Annullér afstemningen
            </SubmitButton>
          </FormActions>
        </PostForm>
      )}
    </Fold>
  );
}
