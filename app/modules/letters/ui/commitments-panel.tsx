import { Link } from "@remix-run/react";
import { longDate } from "~/ui/danish-dates";
import { State } from "~/ui/state";
import type { EarlierCommitment } from "../commitment-page";
import type { LetterCommitments } from "../commitment-queries.server";

/** "Tilsagn i udkastet", once it is sent "i brevet": what the letter promises, in a rail beside it. */
export function DraftCommitments({ letterId, commitments, mayMake }: LetterCommitments) {
  const given = commitments.some(({ state }) => state !== "draft");
  return (
    <section aria-labelledby="tilsagn-i-udkastet">
      <h2 id="tilsagn-i-udkastet">{given ? "Tilsagn i brevet" : "Tilsagn i udkastet"}</h2>
      {commitments.length === 0 ? (
        <p className="hint">
          Ingen tilsagn endnu. {mayMake && "Markér en sætning i svaret og vælg “Gør til tilsagn”."}
        </p>
      ) : (
        <ul className="promise-list">
          {commitments.map(({ id, title, dueWords, dueLine, mayShape, state }) => (
            <li key={id}>
              <Link to={mayShape && state === "draft" ? `/intern/tilsagn/${id}/ret` : `/intern/tilsagn/${id}`}>
                {title}
              </Link>
              <span className="hint">{dueWords || dueLine}</span>
            </li>
          ))}
        </ul>
      )}
      {mayMake && (
        <p>
          <Link to={`/intern/svar/${letterId}/tilsagn/nyt`}>Gør en sætning til tilsagn</Link>
        </p>
      )}
    </section>
  );
}

/** "Lovet sidst": what was promised before on the same matter, and how it went. */
export function EarlierCommitments({ commitments }: { commitments: EarlierCommitment[] }) {
  if (commitments.length === 0) return null;
  return (
    <section aria-labelledby="lovet-sidst">
      <h2 id="lovet-sidst">Lovet sidst</h2>
      <ul className="promise-list">
        {commitments.map(({ id, title, shown, promisedOn, dueLine, measure, state }) => (
          <li key={id}>
            <Link to={`/intern/tilsagn/${id}`}>{title}</Link>
            <State kind={shown.kind}>{measure && state === "open" ? measure.shown.words : shown.words}</State>
            <span className="hint">
              {[promisedOn && `lovet ${longDate(promisedOn)}`, dueLine].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
