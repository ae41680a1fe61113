import { Link } from "@remix-run/react";
import { dayAndMonth } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";

/** A signing round under way, as the decisions module tells it. */
export interface ShownRound {
  meetingId: string;
  /** 0 = the minutes, n = the n-th addendum */
  number: number;
  committeeName: string;
  startsAt: string;
  asked: number;
  signed: number;
  missing: string[];
  mine: boolean;
}

/** How far each round has come, and who is missing. */
export function SigningRounds({ rounds }: { rounds: ShownRound[]; today: string }) {
  return (
    <section aria-labelledby="h-underskrifter">
      <h2 id="h-underskrifter">Underskrifter</h2>
      {rounds.map(({ meetingId, number, committeeName, startsAt, asked, signed, missing }) => (
        <div key={`${meetingId} ${number}`} className="round">
          <p className="small">
            <Link to={`/intern/moeder/${meetingId}/referat${number === 0 ? "" : `/tillaeg/${number}`}`}>
              {number === 0 ? "Referat" : `Tillæg ${number} til referat`}, {committeeName} {dayAndMonth(startsAt)}
            </Link>
          </p>
          <div className="bar" role="img" aria-label={`${signed} af ${asked} har underskrevet`}>
            <i style={{ width: `${asked === 0 ? 0 : (100 * signed) / asked}%` }} />
          </div>
          <p className="hint">
            {signed} af {asked}.{missing.length > 0 && ` Mangler ${listInWords(missing)}.`}
          </p>
        </div>
      ))}
    </section>
  );
}
