import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Row, Rows } from "~/ui/rows";
import { State, type StateKind } from "~/ui/state";
import { Time } from "~/ui/time";
import type { AddendumRow } from "../addendum-queries.server";
import type { RoundStatus } from "../minutes-round";

const states: Record<RoundStatus, [StateKind, string]> = {
  drafting: ["draft", "Kladde"],
  freezing: ["wait", "Bliver låst"],
  signing: ["wait", "Til underskrift"],
  certifying: ["wait", "Venter på certifikat"],
  sealing: ["wait", "Bliver forseglet"],
  sealed: ["done", "Forseglet"],
};

/** What corrects the sealed minutes. */
export function AddendaList({
  meetingId,
  addenda,
  mayDraft,
}: {
  meetingId: string;
  addenda: AddendumRow[];
  mayDraft: boolean;
}) {
  if (addenda.length === 0 && !mayDraft) return null;
  const path = `/intern/moeder/${meetingId}/referat/tillaeg`;
  return (
    <section className="section" aria-labelledby="tillaeg">
      <header>
        <h2 id="tillaeg">Tillæg til referatet</h2>
        {mayDraft && !addenda.some(({ status }) => status === "drafting") && (
          <LinkButton small icon="add" to={`${path}/nyt`}>
            Skriv et tillæg
          </LinkButton>
        )}
      </header>
      {addenda.length === 0 && (
        <Empty title="Ingen tillæg">Er der en fejl i referatet, så skriv et tillæg. Referatet selv ændres ikke.</Empty>
      )}
      <Rows label="Tillæg">
        {addenda.map(({ number, status, signed, sealedAt, mayBePublic }) => (
          <Row
            key={number}
            title={`Tillæg ${number}`}
            to={`${path}/${number}`}
            facts={[
              sealedAt && <Time key="at" at={sealedAt} as="date" />,
              status === "signing" && `${signed} har underskrevet`,
              mayBePublic ? "Må offentliggøres" : "Kun for udvalget",
            ]}
            state={<State kind={states[status][0]}>{states[status][1]}</State>}
          />
        ))}
      </Rows>
    </section>
  );
}
