import { Link } from "@remix-run/react";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { listInWords } from "~/ui/danish-numbers";
import type { MinutesReading, ReadDecision, ReadMinutesItem } from "../minutes-reading";

/** The minutes to be read through before they are locked. @param room where a decision is mended, for who may */
export function MinutesReader({ reading, room }: { reading: MinutesReading; room: string | null }) {
  const people = [
    ["Til stede", reading.present],
    ["Afbud", reading.apologies],
    ["Fraværende", reading.absent],
  ] as const;
  return (
    <section className="section" aria-labelledby="h-referat">
      <header>
        <h2 id="h-referat">Sådan står referatet nu</h2>
      </header>
      <dl className="facts minutesfacts">
        {people
          .filter(([, names]) => names.length > 0)
          .map(([term, names]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{listInWords([...names])}</dd>
            </div>
          ))}
        {(reading.notes.length > 0 || reading.pauses) && (
          <div>
            <dt>Deltagelse</dt>
            <dd>
              {[...reading.notes, reading.pauses].filter(Boolean).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <ol className="rows minuteslist">
        {reading.items.map((item) => (
          <li key={item.id}>
            <span className="n">{item.number}.</span>
            <div className="stack">
              <h3>
                {room ? (
                  <Link className="t" to={`${room}?punkt=${item.number}`}>
                    {item.title}
                  </Link>
                ) : (
                  item.title
                )}{" "}
                {item.closed && <Lock />}
              </h3>
              <Decided item={item} />
              <Happened {...item.happened} />
              {item.stayed && <Note kind="warn">{item.stayed}</Note>}
              {[item.disqualified, item.presence, item.onward].filter(Boolean).map((sentence) => (
                <p key={sentence} className="hint">
                  {sentence}
                </p>
              ))}
              {item.followUp && <p className="hint">Opfølgning: {item.followUp}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decided({ item: { readable, barred, whole, points } }: { item: ReadMinutesItem }) {
  if (barred) return <p className="hint">Du er inhabil i punktet, og dets lukkede beslutning er ikke for dig.</p>;
  if (!readable) return <p className="hint">Beslutningen er lukket for dig.</p>;
  if (!whole && points.length === 0) return <p className="hint">Ingen beslutning endnu.</p>;
  return (
    <>
      {whole && <Words decision={whole} />}
      {points.length > 0 && (
        <ol className="points">
          {points.map(({ id, text, decision }) => (
            <li key={id}>
              <div>
                <p className="hint">{text}</p>
                <Words decision={decision} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Amendments, votes and statements, as the minutes will print them. */
function Happened({ amendments, votes, statements }: ReadMinutesItem["happened"]) {
  return (
    <>
      {amendments.map(({ by, about, text, result }, index) => (
        <div key={index}>
          <p>
            <b>
              Ændringsforslag fra {by}
              {about && ` til ${about}`}: {result.toLowerCase()}
            </b>
          </p>
          <p>{text}</p>
        </div>
      ))}
      {votes.map(({ subject, words, result }, index) => (
        <div key={index}>
          <p>
            <b>{subject}</b>
          </p>
          {words.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{result}</p>
        </div>
      ))}
      {statements.map(({ kind, by, text }, index) => (
        <blockquote key={index}>
          <p>
            <b>
              {kind} fra {by}
            </b>
          </p>
          <p>{text}</p>
        </blockquote>
      ))}
    </>
  );
}

function Words({ decision: { outcome, paragraphs } }: { decision: ReadDecision }) {
  return (
    <div className="decision">
      {outcome && (
        <p>
          <b>{outcome}</b>
        </p>
      )}
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  );
}
