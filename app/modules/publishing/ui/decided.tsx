import { plainParagraphs } from "~/modules/richtext/plain-paragraphs";
import type { PublicDecision } from "../public-meeting";

/** A decision with how it came about: amendments, votes, and what members had entered (kommunestyrelsesloven § 13). */
export function Decided({
  decision: { outcome, text, points, amendments, votes, statements },
}: {
  decision: PublicDecision;
}) {
  return (
    <>
      {outcome && <p className="out">{outcome}</p>}
      <Paragraphs text={text} />
      {points.length > 0 && (
        <ul className="plain">
          {points.map((point) => (
            <li key={point.number}>
              <b>
                Punkt {point.number}
                {point.outcome && `: ${point.outcome}.`}
              </b>{" "}
              {point.text}
            </li>
          ))}
        </ul>
      )}
      {amendments.map(({ by, about, text, result }, index) => (
        <div key={index} className="happened">
          <p>
            <b>
              Ændringsforslag fra {by}
              {about && ` til ${about}`}: {result.toLowerCase()}
            </b>
          </p>
          <Paragraphs text={text} />
        </div>
      ))}
      {votes.map(({ subject, words, result }, index) => (
        <div key={index} className="happened">
          <p>
            <b>{subject}</b>
          </p>
          <ul className="plain">
            {words.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{result}</p>
        </div>
      ))}
      {statements.map(({ kind, by, text }, index) => (
        <div key={index} className="happened">
          <p>
            <b>
              {kind} fra {by}
            </b>
          </p>
          <blockquote>
            <Paragraphs text={text} />
          </blockquote>
        </div>
      ))}
    </>
  );
}

export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {plainParagraphs(text).map((lines, index) => (
        <p key={index}>
          {lines.map((line, at) => (
            <span key={at}>
              {at > 0 && <br />}
              {line}
            </span>
          ))}
        </p>
      ))}
    </>
  );
}
