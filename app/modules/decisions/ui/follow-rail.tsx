import { Link } from "@remix-run/react";
import { clock } from "~/ui/danish-dates";
import { Icon } from "~/ui/icon";
import { State, type StateKind } from "~/ui/state";
import type { LiveState } from "../live-state";

const words: Record<string, [StateKind, string]> = {
  dispatched: ["draft", "Mødet er ikke begyndt"],
  inSession: ["now", "Du følger mødet"],
};

/** The agenda beside the page: where the meeting is, what is decided, and the way to any other item. */
export function FollowRail({
  live,
  shownId,
  browsing,
}: {
  live: LiveState;
  shownId: string | null;
  browsing: boolean;
}) {
  const { meeting, items } = live;
  const [kind, text]: [StateKind, string] = words[meeting.status] ?? ["done", "Mødet er hævet"];
  const reading = browsing && meeting.status === "inSession";
  return (
    <nav className="rail" aria-label="Mødets punkter">
      <p className="clock">
        <State kind={reading ? "draft" : kind}>{reading ? "Du læser frit" : text}</State>
        {meeting.openedAt && (
          <span className="hint num">
            Åbnet kl. {clock(meeting.openedAt)}
            {meeting.closedAt && `, hævet kl. ${clock(meeting.closedAt)}`}
          </span>
        )}
      </p>
      <ol className="sidelist">
        {items.map((item) => (
          <li key={item.id}>
            <Link
              to={`?punkt=${item.number}`}
              aria-current={item.id === shownId ? "true" : undefined}
              preventScrollReset
            >
              <span className="n">{item.number}</span>
              {item.title}
              <span className="tail">
                {item.closed && <Icon name="lock" label="Lukket" />}
                {item.state === "current" && (
                  <State kind="now">
                    <span className="vh">behandles nu</span>
                  </State>
                )}
                {item.state === "decided" && (
                  <State kind="done">
                    <span className="vh">besluttet</span>
                  </State>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      {meeting.status === "inSession" && (
        <section>
          <p className="small">
            {browsing ? (
              <Link to="?" preventScrollReset>
                Følg mødet
              </Link>
            ) : (
              "Siden skifter punkt sammen med mødet. Vælg et punkt for at læse frit."
            )}
          </p>
        </section>
      )}
    </nav>
  );
}
