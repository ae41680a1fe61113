import { listInWords } from "~/ui/danish-numbers";
import { Person } from "~/ui/person";
import { State } from "~/ui/state";
import { awayWords } from "../live-words";
import type { LiveState } from "../live-state";
import type { SeatAt } from "../presence";

/** Who is at the item, seat by seat, whether that is enough to decide, and while a vote is open who has cast theirs. */
export function LivePresence({ live, readerId }: { live: LiveState; readerId: string }) {
  const { quorum, seats, items, currentId, vote } = live;
  const before = live.meeting.status === "dispatched";
  const number = items.find(({ id }) => id === currentId)?.number;
  const open = vote?.state === "open" && vote.method !== "show" ? vote : null;
  return (
    <section aria-labelledby="h-fremmoede">
      <h2 id="h-fremmoede">{number ? `Til stede ved punkt ${number}` : "Fremmøde"}</h2>
      <p className="quorum">
        <b className="big">{quorum.present}</b>
        <span>
          af {quorum.seats} {before ? "ventes" : "medlemmer"}
          <br />
          <State kind={quorum.met ? "ready" : "stop"}>
            {quorum.met ? "Beslutningsdygtigt" : "Ikke beslutningsdygtigt"}, kræver {quorum.needed}
          </State>
        </span>
      </p>
      <ul className="rows people">
        {seats.map((seat) => (
          <li key={seat.memberId}>
            <Person name={seat.sitter?.name ?? seat.memberName} named />
            <span>
              {seat.sitter?.name ?? seat.memberName}{" "}
              {seat.sitter?.party && <span className="hint inline">({seat.sitter.party})</span>}
              <span className="s">{asides(seat, readerId)}</span>
            </span>
            <Presence seat={seat} cast={open ? open.castIds : null} voters={open?.voterIds ?? []} before={before} />
          </li>
        ))}
      </ul>
      {!quorum.met && quorum.missing.length > 0 && <p className="small">Der mangler {listInWords(quorum.missing)}.</p>}
    </section>
  );
}

function asides({ sitter, memberId, memberName }: SeatAt, readerId: string): string {
  const forWhom = sitter && sitter.userId !== memberId ? `for ${memberName}` : "";
  return [sitter?.userId === readerId ? "dig" : "", forWhom].filter(Boolean).join(", ");
}

interface PresenceProps {
  seat: SeatAt;
  /** who has voted; null without an open vote */
  cast: string[] | null;
  voters: string[];
  /** the meeting isn't open yet */
  before: boolean;
}

function Presence({ seat, cast, voters, before }: PresenceProps) {
  const { sitter, away } = seat;
  if (!sitter) return <State kind="draft">{away ? awayWords[away] : "tom plads"}</State>;
  if (cast && voters.includes(sitter.userId))
    return cast.includes(sitter.userId) ? <State kind="done">har stemt</State> : <State kind="wait">stemmer</State>;
  return before ? <State kind="draft">ventes</State> : <State kind="ready">til stede</State>;
}
