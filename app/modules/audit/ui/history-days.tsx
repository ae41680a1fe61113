import { Link } from "@remix-run/react";
import { clock, isoDay, sentenceCase, weekdayDate } from "~/ui/danish-dates";
import { Icon } from "~/ui/icon";
import { Person } from "~/ui/person";
import type { HistoryEntry } from "../history-queries.server";

/** The history day by day: a sentence for each event, with the print that ties it to the chain. */
export function HistoryDays({ entries, showAbout }: { entries: HistoryEntry[]; showAbout: boolean }) {
  const days = [...new Set(entries.map(({ at }) => isoDay(at)))];
  return (
    <>
      {days.map((day) => {
        const ofDay = entries.filter(({ at }) => isoDay(at) === day);
        return (
          <section className="section" key={day}>
            <header>
              <h2>{sentenceCase(weekdayDate(day))}</h2>
              <span className="count">{ofDay.length}</span>
            </header>
            <ol className="audit">
              {ofDay.map((entry) => (
                <Entry key={entry.sequence} entry={entry} showAbout={showAbout} />
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

function Entry({ entry, showAbout }: { entry: HistoryEntry; showAbout: boolean }) {
  const { at, person, changes, about, print, sequence } = entry;
  return (
    <li id={`nr-${sequence}`}>
      <time dateTime={at}>{clock(at)}</time>
      {person ? (
        <Person name={person.name} named />
      ) : (
        <span className="person sys" aria-hidden="true">
          <Icon name="settings" />
        </span>
      )}
      <div>
        <p>
          <Sentence entry={entry} />
        </p>
        {changes.map((change) => (
          <p className="change" key={`${change.from} ${change.to}`}>
            <del>{change.from}</del> <ins>{change.to}</ins>
          </p>
        ))}
        {showAbout && about && (
          <p className="hint">{about.to ? <Link to={about.to}>{about.label}</Link> : about.label}</p>
        )}
      </div>
      <span className="mono" title={`Hændelse ${sequence}`}>
        <span className="vh">Aftryk </span>
        {print}
      </span>
    </li>
  );
}

function Sentence({ entry: { person, predicate, passive } }: { entry: HistoryEntry }) {
  if (passive) return <>{sentenceCase(predicate)}.</>;
  return (
    <>
      <b>{person?.name ?? "Sagsgang"}</b> {predicate}.
    </>
  );
}
