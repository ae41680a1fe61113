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
    <section className="section" aria-labelledby="tillaeg">
      <header>
        <h2 id="tillaeg">Tillægget</h2>
      </header>
      {text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      <p className="hint">Hvorfor: {reason}</p>
      <Note>
        {mayBePublic
          ? "Når det er forseglet, kan det offentliggøres sammen med referatet."
          : "Offentligheden ser kun, at der er et tillæg, og dets dato."}
      </Note>
    </section>
  );
}
