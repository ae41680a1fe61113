import { Link } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Segments } from "~/ui/choice";
import { longDate } from "~/ui/danish-dates";
import { AskOnce } from "~/ui/dialog";
import { Select, TextField } from "~/ui/field";
import { State } from "~/ui/state";
import { letterPath } from "../letter-paths";
import type { ReplyWay } from "../way-page";

/** The committee that sees the letter first: one click makes it an item, and the decision comes back here. */
export function CommitteePanel({ way }: { way: ReplyWay }) {
  const { committee, rights, letterId } = way;
  if (!committee.proposalId && !rights.putToCommittee && committee.state === "none") return null;
  return (
    <section id="udvalget" tabIndex={-1} aria-labelledby="udvalget-titel">
      <h2 id="udvalget-titel">Udvalget</h2>
      {committee.proposalId ? (
        <>
          <p>
            <Link to={`/intern/forslag/${committee.proposalId}`}>{committee.committeeName}</Link>{" "}
            {committee.state === "decided" ? (
              <State kind="done">Har behandlet svaret</State>
            ) : committee.state === "waiting" ? (
              <State kind="wait">Skal se svaret først</State>
            ) : (
              <State kind="done">Kravet er ophævet</State>
            )}
          </p>
          <p className="small">
            {committee.meeting ? (
              <>
                <Link to={`/intern/moeder/${committee.meeting.id}`}>Mødet {longDate(committee.meeting.date)}</Link>
                {committee.meeting.number && `, punkt ${committee.meeting.number}`}
              </>
            ) : (
              "Sagen er ikke sat på et møde endnu."
            )}
          </p>
          {committee.decisions.map(({ outcome, text }, index) => (
            <blockquote key={index} className="kept small">
              {outcome && <b>{outcome}. </b>}
              {text}
            </blockquote>
          ))}
          {committee.closed && committee.meeting?.held && (
            <p className="small">Punktet er lukket. Læs beslutningen i mødets referat.</p>
          )}
        </>
      ) : (
        <p className="small">
          {committee.state === "notPut"
            ? `${committee.committeeName || "Udvalget"} skal se svaret, før det låses.`
            : "Skal et udvalg se svaret, før det sendes?"}
        </p>
      )}
      <div className="actions">
        {rights.putToCommittee && <PutToCommittee way={way} />}
        {rights.liftCommittee && (
          <AskOnce
            trigger={(open) => (
              <Button small onClick={open}>
                Ophæv kravet
              </Button>
            )}
            title="Skal svaret ikke vente på udvalget?"
            confirm="Ophæv kravet"
            action={`${letterPath(letterId)}/udvalg/ophaev`}
          >
            <p>Svaret kan så låses uden udvalgets beslutning. Sagen til udvalget bliver, som den er.</p>
            <TextField name="reason" label="Hvorfor?" />
          </AskOnce>
        )}
      </div>
    </section>
  );
}

function PutToCommittee({ way: { committee, committees, letterId } }: { way: ReplyWay }) {
  const own = committees.find(({ id }) => id === committee.committeeId);
  return (
    <AskOnce
      trigger={(open) => (
        <Button small onClick={open}>
          Gør til punkt
        </Button>
      )}
      title="Gør svaret til et punkt på dagsordenen?"
      confirm="Gør til punkt"
      action={`${letterPath(letterId)}/udvalg`}
    >
      <p>Der bliver lavet en sag til udvalget med, hvad der bliver spurgt om, og udkastet som bilag.</p>
      <Select
        name="committeeId"
        label="Udvalg"
        defaultValue={own?.id ?? ""}
        options={[
          ...(own ? [] : [{ value: "", label: "Vælg et udvalg" }]),
          ...committees.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Segments
        name="purpose"
        label="Udvalget skal"
        defaultValue="orientation"
        choices={[
          { value: "orientation", label: "orienteres" },
          { value: "decision", label: "beslutte" },
        ]}
      />
    </AskOnce>
  );
}
