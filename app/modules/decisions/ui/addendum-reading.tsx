import { Note } from "~/ui/note";
import type { AddendumContent } from "./addendum-fields";

/** What a locked addendum says, to who may read it. */
export function AddendumReading({
  addendum: { text, reason, mayBePublic, withheld },
}: {
  addendum: AddendumContent & { withheld: boolean };
}) {
  if (withheld)
    return (
      <Note title="Du kan ikke læse tillægget.">
        Det kan handle om et lukket punkt, som du ikke har adgang til. Spørg udvalgets sekretær, hvis du mangler noget.
      </Note>
    );
  return (
    <section className="section stack" aria-labelledby="tillaeg">
      <header>
        <h2 id="tillaeg">Tillægget</h2>
      </header>
      <div className="prose addendumtext">
        {text.split(/\n{2,}/).map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      </div>
      <dl className="facts">
        <dt>Hvorfor</dt>
        <dd>{reason}</dd>
        <dt>Offentlighed</dt>
        <dd>
          {mayBePublic
            ? "Må offentliggøres sammen med referatet, når det er forseglet."
            : "Kun for udvalget. Offentligheden ser kun, at der er et tillæg, og dets dato."}
        </dd>
      </dl>
    </section>
  );
}
