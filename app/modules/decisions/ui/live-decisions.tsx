import { sentenceCase } from "~/ui/danish-dates";
import { Note } from "~/ui/note";
import { State } from "~/ui/state";
import { tallyWords } from "../live-words";
import type { LiveItem, LivePoint } from "../live-state";

/**
 * What has been decided of an item so far, and where it goes.
 * @param pointsShown the points' outcomes stand in a list of their own beside it
 */
export function LiveDecisions({ item, pointsShown }: { item: LiveItem; pointsShown: boolean }) {
  const { onward, stayed } = item;
  const decisions = item.decisions.filter(
    ({ pointId, paragraphs }) => !pointsShown || pointId === "" || paragraphs.length > 0,
  );
  if (decisions.length === 0 && onward === "" && !stayed) return null;
  return (
    <section className="decision livedecision" aria-labelledby="h-beslutning">
      <h2 id="h-beslutning">Beslutning</h2>
      {decisions.map(({ pointId, label, outcome, paragraphs }) => (
        <div key={pointId} className="fadein">
          {(label || outcome) && (
            <p>
              {label && <span className="hint inline">{sentenceCase(label)}: </span>}
              <b>{outcome}</b>
            </p>
          )}
          {paragraphs.map((paragraph, index) => (
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      ))}
      {onward && <p className="fadein">{onward}.</p>}
      {stayed && (
        <Note kind="warn" title="Beslutningen er standset.">
          Et medlem har indbragt den for byrådet.
        </Note>
      )}
    </section>
  );
}

const pointStates = {
  coming: { kind: "draft", word: "venter" },
  voting: { kind: "now", word: "stemmes om nu" },
} as const;

/** The recommendation itself stands in the case text; the list is for when it is decided point by point. */
export const pointByPoint = (points: LivePoint[]): boolean => points.some(({ state }) => state !== "coming");

/** The recommendation of the item that the meeting is at, point by point, with what has become of each. */
export function LivePoints({ points }: { points: LivePoint[] }) {
  return (
    <section className="section" aria-labelledby="h-indstilling">
      <header>
        <h2 id="h-indstilling">Indstillingen, punkt for punkt</h2>
      </header>
      <ol className="points rest">
        {points.map(({ id, word, text, outcome, tally, state }) => (
          <li key={id}>
            <p>
              {word} {text}
              {tally && <span className="hint num"> {tallyWords(tally)}</span>}
            </p>
            {state === "decided" ? (
              <State kind="done">{outcome}</State>
            ) : (
              <State kind={pointStates[state].kind}>{pointStates[state].word}</State>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
