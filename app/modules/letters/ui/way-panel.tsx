import { Button } from "~/ui/button";
import { AskOnce } from "~/ui/dialog";
import { DateField } from "~/ui/field";
import { nearDate } from "~/ui/danish-dates";
import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";
import { letterPath } from "../letter-paths";
import { stepNames } from "../reply-way";
import type { ReplyWay } from "../way-page";
import { StationsDialog } from "./stations-dialog";
import { HandOver } from "./way-notes";

/** The way to signature: who has it, who is next, and what has happened. */
export function WayPanel({ way }: { way: ReplyWay }) {
  const { stations, rights, holder, today } = way;
  return (
    <section id="vejen" tabIndex={-1} aria-labelledby="vejen-titel">
      <h2 id="vejen-titel">Vejen til underskrift</h2>
      <ol className="rows people">
        <li>
          <Person name={way.authorName} named />
          <span>
            {way.authorName}
            <span className="s">Forfatter</span>
          </span>
          {way.status === "draft" && <State kind="now">Har svaret</State>}
        </li>
        {stations.map(({ key, title, name, left, state }) => (
          <li key={key}>
            <Person name={name || title} named />
            <span>
              {name || "Ingen valgt"}
              <span className="s">
                {title}
                {state === "here" && holder?.dueOn && `, frist ${nearDate(holder.dueOn, today)}`}
              </span>
            </span>
            {left ? (
              <State kind="stop">Er stoppet</State>
            ) : state === "here" ? (
              <State kind={holder?.dueOn && holder.dueOn < today ? "late" : "now"}>Har svaret</State>
            ) : (
              state === "past" && <State kind="done">Har set det</State>
            )}
          </li>
        ))}
      </ol>
      {stations.length === 0 && <p className="small">Svaret går direkte fra forfatteren til underskriverne.</p>}
      <div className="actions">
        {rights.editStations && <StationsDialog way={way} />}
        {rights.setDue && <DueDialog way={way} />}
        {rights.handOver && !holder?.left && <HandOver way={way} />}
      </div>
      {way.steps.length > 0 && (
        <details>
          <summary>Hvad er der sket?</summary>
          <ol className="rows steps">
            {way.steps.map(({ id, kind, byName, at, comment, to }) => (
              <li key={id}>
                <span>
                  {stepNames[kind]}
                  {to && kind === "sentOn" ? ` til ${to}` : ""}
                  {byName && ` af ${byName}`}
                  <span className="s">
                    <Time at={at} as="nearTime" />
                  </span>
                  {comment && <span className="s kept">{comment}</span>}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function DueDialog({ way: { letterId, holder, today } }: { way: ReplyWay }) {
  return (
    <AskOnce
      trigger={(open) => (
        <Button small onClick={open}>
          {holder?.dueOn ? "Ret frist" : "Sæt frist"}
        </Button>
      )}
      title={`Frist for ${holder?.name ?? ""}`}
      confirm="Gem frist"
      action={`${letterPath(letterId)}/frist`}
    >
      <DateField
        name="dueOn"
        label="Frist"
        hint="Lad feltet stå tomt for at fjerne fristen."
        defaultValue={holder?.dueOn ?? ""}
        min={today}
        optional
      />
    </AskOnce>
  );
}
