import { ItemHistory } from "~/modules/meetings/ui/item-history";
import { Note } from "~/ui/note";
import type { CurrentItem } from "../room-queries.server";

/** A decision as it stands, for who doesn't write it. */
export function DecisionSoFar({ item }: { item: CurrentItem }) {
  const { whole } = item;
  if (!whole) return null;
  return (
    <section className="deciding" aria-labelledby="beslutning">
      <header className="listhead">
        <h2 id="beslutning">Beslutning</h2>
      </header>
      {whole.outcome && <p>{whole.outcome}</p>}
      {whole.text.split(/\n{2,}/).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </section>
  );
}

/** The item's papers, to look something up in, and what was decided in its case before. */
export function ItemPapers({ item }: { item: CurrentItem }) {
  return (
    <>
      {item.isSignaturePage && (
        <Note>
          Underskriftssiden har ingen beslutning. Medlemmerne underskriver, når mødet er hævet, og referatet er låst.
        </Note>
      )}
      <ItemHistory history={item.history} />
      {item.parts.length > 0 && (
        <details className="section">
          <summary>Sagens tekst, som den blev sendt ud</summary>
          <div className="prose">
            {item.parts.map((part) => (
              <section key={part.id} className="prose">
                <h3>{part.title}</h3>
                <div className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />
              </section>
            ))}
          </div>
        </details>
      )}
    </>
  );
}
