import type { LiveAmendment } from "../live-state";

/** What is proposed instead and not yet decided, the most far-reaching first: what everybody at the meeting should know of. */
export function LiveAmendments({ amendments }: { amendments: LiveAmendment[] }) {
  if (amendments.length === 0) return null;
  return (
    <section className="section liveamendments fadein" aria-labelledby="h-stillet">
      <header>
        <h2 id="h-stillet">Ændringsforslag</h2>
      </header>
      <ol className="rows plain">
        {amendments.map(({ id, by, place, text }) => (
          <li key={id}>
            <p className="s">
              {by} · {place}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
