import { plainParagraphs } from "~/modules/richtext/plain-paragraphs";
import { Note } from "~/ui/note";
import { historyHeading, statementWords, type HistoryEntry } from "../item-history";

/** Under the case text: what was decided in the case before it came here, the oldest first. */
export function ItemHistory({ history }: { history: readonly HistoryEntry[] }) {
  return (
    <>
      {history.map((entry) => (
        <section key={entry.itemId} className="decision" aria-label={historyHeading(entry)}>
          <h2>{historyHeading(entry)}</h2>
          {entry.decisions.length === 0 && <p className="hint">Ingen beslutning er ført til protokollen.</p>}
          {entry.decisions.map(({ label, outcome, text }, index) => (
            <div key={index}>
              {(label || outcome) && (
                <p>
                  <b>{[label, outcome].filter(Boolean).join(": ")}</b>
                </p>
              )}
              {plainParagraphs(text).map((lines, at) => (
                <p key={at}>{lines.join(" ")}</p>
              ))}
            </div>
          ))}
          {entry.votes.map(({ question, words, result }, index) => (
            <div key={index} className="votelines">
              <p>
                <b>Afstemning: {question}</b>
              </p>
              {words.map((line) => (
                <p key={line}>{line}</p>
              ))}
              <p>{result}</p>
            </div>
          ))}
          {entry.statements.map(({ kind, by, text }, index) => (
            <div key={index}>
              <p>
                <b>
                  {statementWords[kind]} fra {by}
                </b>
              </p>
              <p>{text}</p>
            </div>
          ))}
          {entry.referred && <Note kind="warn">{entry.referred}</Note>}
        </section>
      ))}
    </>
  );
}
