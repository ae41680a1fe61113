import { Link } from "@remix-run/react";
import { clock } from "~/ui/danish-dates";
import { Lock } from "~/ui/lock";
import { State } from "~/ui/state";
import type { RoomItem, RoomView } from "../room-queries.server";

const words: Record<string, { kind: "draft" | "now" | "done"; text: string }> = {
  dispatched: { kind: "draft", text: "Mødet er ikke åbnet" },
  inSession: { kind: "now", text: "Mødet er åbent" },
  closed: { kind: "done", text: "Mødet er hævet" },
};

/** The agenda beside the room: where one is, and what is decided. */
export function RoomRail({
  meeting,
  items,
  shown,
  at,
}: {
  meeting: RoomView["meeting"];
  items: RoomItem[];
  /** the item that the page shows */
  shown: string | null;
  /** the item that the meeting is at; null when it isn't in session */
  at: string | null;
}) {
  const state = words[meeting.status] ?? { kind: "done" as const, text: "Referatet er låst" };
  return (
    <nav className="rail" aria-label="Dagsorden">
      <p className="clock">
        <State kind={state.kind}>{state.text}</State>
        {meeting.openedAt && (
          <span className="hint">
            Åbnet kl. {clock(meeting.openedAt)}
            {meeting.closedAt && `, hævet kl. ${clock(meeting.closedAt)}`}
          </span>
        )}
      </p>
      <ol className="sidelist">
        {items.map((item) => (
          <li key={item.id}>
            <Link to={`?punkt=${item.number}`} aria-current={item.id === shown ? "true" : undefined}>
              <span className="n">{item.number}</span>
              {item.title}
              <span className="tail">
                {item.closed && <Lock>{""}</Lock>}
                {item.id === at && (
                  <State kind="now">
                    <span className="vh">mødet er her</span>
                  </State>
                )}
                {item.decided && item.id !== at && (
                  <State kind="done">
                    <span className="vh">besluttet</span>
                  </State>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
