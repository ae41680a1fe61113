import { sentenceCase } from "~/ui/danish-dates";
import { listInWords } from "~/ui/danish-numbers";
import { Icon } from "~/ui/icon";
import { tallyWords } from "../live-words";
import type { LivePoint, LiveState, LiveVote } from "../live-state";

/** The recommendation, a line for each point, with what has become of it. */
export function WallPoints({ points }: { points: LivePoint[] }) {
  if (points.length === 0) return null;
  return (
    <ol className="wallpoints">
      {points.map(({ id, word, text, outcome, tally, state }) => (
        <li key={id} className={state === "voting" ? "cur" : undefined}>
          <p>{sentenceCase(`${word} ${text}`.trim())}</p>
          <p className="out fadein" key={state}>
            {state === "decided" && (
              <>
                <Icon name="check" /> {outcome}
              </>
            )}
            {state === "voting" && "Stemmes om nu"}
            {tally && state !== "voting" && <span className="num">{tallyWords(tally)}</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** While too few are there to decide: that they are, and who is missing (kommunestyrelsesloven § 11(2), for committees § 20). */
export function WallQuorum({ quorum, meeting }: Pick<LiveState, "quorum" | "meeting">) {
  if (quorum.met || meeting.status !== "inSession") return null;
  return (
    <p className="wallquorum fadein">
      <b>
        <Icon name="error" /> Udvalget er ikke beslutningsdygtigt
      </b>{" "}
      {quorum.present} af {quorum.seats} er til stede, {quorum.needed} kræves.
      {quorum.missing.length > 0 && ` Der mangler ${listInWords(quorum.missing)}.`}
    </p>
  );
}

/** How far an open vote has come, and the figures of one that is done. Never who voted what before it is done. */
export function WallVote({ vote }: { vote: LiveVote }) {
  const { about, question, method, state, castIds, voterIds, tally, resultWords } = vote;
  return (
    <div className="wallvote fadein" key={`${vote.id} ${state}`}>
      <p className="wallquestion">
        <b>{state === "open" ? about : `${about} er slut`}</b> {question}
      </p>
      {state === "closed" && tally ? (
        <p className="wallcount num">
          {tallyWords(tally)}
          {resultWords && <b> {resultWords}</b>}
        </p>
      ) : method === "show" ? (
        <p className="wallcount">Ved håndsoprækning</p>
      ) : (
        <>
          <p className="wallcount num">
            <b>{castIds.length}</b> af {voterIds.length} har stemt
          </p>
          <div className="bar" aria-hidden="true">
            {voterIds.map((id, index) => (
              <i key={id} className={index < castIds.length ? undefined : "open"} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}
