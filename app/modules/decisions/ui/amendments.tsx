import { useFetcher } from "@remix-run/react";
import { CheckboxGroup } from "~/ui/choice";
import { Select, TextArea } from "~/ui/field";
import { FormActions, HiddenFields, PostButton, PostForm, SubmitButton } from "~/ui/form";
import { freshKey, idempotencyField } from "~/ui/idempotency-key";
import { useReadyActions } from "~/ui/ready-action";
import type { FormAnswer } from "~/ui/form-state";
import { Note } from "~/ui/note";
import { SortableList } from "~/ui/sortable-list";
import { State, type StateKind } from "~/ui/state";
import { amendmentStateWords, mayLapse, nextAmendment, type AmendmentState } from "../amendment";
import type { AmendmentView, ItemVotes } from "../votes-view";
import { Fold } from "./fold";
import { StartVote } from "./vote-panel";

export interface AmendmentsProps {
  meetingId: string;
  itemId: string;
  points: { id: string; word: string; text: string }[];
  votes: Pick<ItemVotes, "amendments" | "open">;
  /** The reader records now, for anybody. */
  mayRecord: boolean;
  /** The reader is at the item, and the meeting is in session: may propose for themself. */
  mayPropose: boolean;
  /** who may vote at the item, and so propose */
  people: { userId: string; name: string }[];
  readerId: string;
}

const stateKinds: Record<AmendmentState, StateKind> = {
  proposed: "wait",
  adopted: "done",
  rejected: "ready",
  lapsed: "ready",
  withdrawn: "draft",
};

/** Ændringsforslag to one item: in the order they are voted on, each with what can be done with it. */
export function Amendments(props: AmendmentsProps) {
  const { votes, points, mayRecord, mayPropose } = props;
  if (votes.amendments.length === 0 && !mayRecord && !mayPropose) return null;
  const places = ["", ...points.map(({ id }) => id)].filter((place) =>
    votes.amendments.some(({ pointId }) => pointId === place),
  );
  return (
    <section className="section" aria-labelledby="h-aendringer">
      <header>
        <h2 id="h-aendringer">Ændringsforslag</h2>
        {votes.amendments.length > 0 && <span className="count">{votes.amendments.length}</span>}
      </header>
      {places.map((pointId) => (
        <PlaceAmendments key={pointId} {...props} pointId={pointId} />
      ))}
      {mayRecord && <Lapse {...props} />}
      {(mayRecord || mayPropose) && <ProposeForm {...props} />}
    </section>
  );
}

const placeWords = (pointId: string, points: AmendmentsProps["points"]): string => {
  const index = points.findIndex(({ id }) => id === pointId);
  return index === -1 ? "Hele punktet" : `At-punkt ${index + 1}`;
};

function PlaceAmendments(props: AmendmentsProps & { pointId: string }) {
  const { meetingId, itemId, votes, points, pointId, mayRecord } = props;
  const fetcher = useFetcher<FormAnswer>();
  const orderPath = `/intern/moeder/${meetingId}/aendringsforslag/orden`;
  useReadyActions(orderPath);
  const here = votes.amendments.filter((one) => one.pointId === pointId);
  const proposed = here.filter(({ state }) => state === "proposed");
  const move = (moved: AmendmentView, to: number) => {
    const ids = proposed.map(({ id }) => id).filter((id) => id !== moved.id);
    ids.splice(to, 0, moved.id);
    const form = new FormData();
    form.set(idempotencyField, freshKey());
    form.set("itemId", itemId);
    form.set("pointId", pointId);
    for (const id of ids) form.append("amendmentIds", id);
    fetcher.submit(form, { method: "post", action: orderPath });
  };
  const row = (amendment: AmendmentView) => <AmendmentRow {...props} amendment={amendment} />;
  const refusal = fetcher.data?.faults?.[0]?.message;
  return (
    <div className="stack">
      <h3>{placeWords(pointId, points)}</h3>
      {refusal && (
        <Note kind="stop" role="alert">
          {refusal}
        </Note>
      )}
      {mayRecord && proposed.length > 1 ? (
        <>
          <p className="hint">Det mest vidtgående står øverst, og der stemmes om det først.</p>
          <SortableList
            items={proposed}
            idOf={({ id }) => id}
            nameOf={({ proposedBy }) => `Ændringsforslag fra ${proposedBy}`}
            label={`Ændringsforslag, ${placeWords(pointId, points).toLowerCase()}`}
            onMove={move}
          >
            {row}
          </SortableList>
        </>
      ) : (
        proposed.map((amendment) => <div key={amendment.id}>{row(amendment)}</div>)
      )}
      {here
        .filter(({ state }) => state !== "proposed")
        .map((amendment) => (
          <div key={amendment.id}>{row(amendment)}</div>
        ))}
    </div>
  );
}

function AmendmentRow(props: AmendmentsProps & { amendment: AmendmentView }) {
  const { meetingId, itemId, votes, amendment, mayRecord, mayPropose, readerId } = props;
  const { id, text, proposedBy, proposedById, state, pointId } = amendment;
  const isNext = nextAmendment(votes.amendments, pointId)?.id === id;
  const mayWithdraw = state === "proposed" && (mayRecord || (mayPropose && proposedById === readerId));
  return (
    <div className="stack amendment">
      <p>
        <b>{proposedBy}</b>{" "}
        <State kind={votes.open?.amendmentId === id ? "now" : stateKinds[state]}>
          {votes.open?.amendmentId === id ? "Der stemmes nu" : amendmentStateWords[state]}
        </State>
      </p>
      <p>{text}</p>
      {(mayWithdraw || (mayRecord && isNext)) && !votes.open && (
        <div className="actions">
          {mayRecord && isNext && (
            <>
              <StartVote
                meetingId={meetingId}
                itemId={itemId}
                about={{ subject: "amendment", amendmentId: id }}
                method="byName"
              >
                Stem ved navn
              </StartVote>
              <StartVote
                meetingId={meetingId}
                itemId={itemId}
                about={{ subject: "amendment", amendmentId: id }}
                method="show"
              >
                Stem ved håndsoprækning
              </StartVote>
            </>
          )}
          {mayWithdraw && (
            <PostButton
              small
              variant="quiet"
              action={`/intern/moeder/${meetingId}/aendringsforslag/traek`}
              fields={{ amendmentId: id }}
            >
              Træk forslaget tilbage
            </PostButton>
          )}
        </div>
      )}
    </div>
  );
}

/** Once one is adopted: which of the others on the same have no meaning left. */
function Lapse({ meetingId, itemId, votes }: AmendmentsProps) {
  const fetcher = useFetcher();
  const offered = mayLapse(votes.amendments);
  if (offered.length === 0 || votes.open) return null;
  return (
    <PostForm
      fetcher={fetcher}
      action={`/intern/moeder/${meetingId}/aendringsforslag/bortfald`}
      idPrefix="bortfald"
      className="stack"
    >
      <HiddenFields fields={{ itemId }} />
      <CheckboxGroup
        name="amendmentIds"
        label="Falder noget bort, når forslaget er vedtaget?"
        hint="Stem om resten."
        choices={offered.map(({ id, proposedBy, text }) => ({ value: id, label: `${proposedBy}: ${text}` }))}
        defaultValue={offered.map(({ id }) => id)}
      />
      <FormActions>
        <SubmitButton variant={undefined} small>
          Lad de valgte falde bort
        </SubmitButton>
      </FormActions>
    </PostForm>
  );
}

function ProposeForm({ meetingId, itemId, points, people, mayRecord, readerId }: AmendmentsProps) {
  const fetcher = useFetcher();
  return (
    <Fold label={mayRecord ? "Notér et ændringsforslag" : "Stil et ændringsforslag"}>
      {(done) => (
        <PostForm
          fetcher={fetcher}
          onDone={done}
          action={`/intern/moeder/${meetingId}/aendringsforslag`}
          idPrefix={`aendring-${itemId}`}
          className="stack"
        >
          <HiddenFields fields={{ itemId, ...(mayRecord ? {} : { proposedById: readerId }) }} />
          {mayRecord && (
            <Select
              name="proposedById"
              label="Stillet af"
              placeholder="Vælg medlem"
              options={people.map(({ userId, name }) => ({ value: userId, label: name }))}
            />
          )}
          {points.length > 0 && (
            <Select
              name="pointId"
              label="Ændrer"
              options={[
                { value: "", label: "Hele punktet" },
                ...points.map(({ id, word, text }, index) => ({
                  value: id,
                  label: `At-punkt ${index + 1}: ${word} ${text}`,
                })),
              ]}
            />
          )}
          <TextArea name="text" label="Forslaget, som det læses op" rows={3} maxLength={5000} />
          <FormActions>
            <SubmitButton small>{mayRecord ? "Notér forslaget" : "Stil forslaget"}</SubmitButton>
          </FormActions>
        </PostForm>
      )}
    </Fold>
  );
}
