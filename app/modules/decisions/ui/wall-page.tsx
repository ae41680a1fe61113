import { useEffect, useState } from "react";
import { BrandMark } from "~/ui/brand";
import { classNames } from "~/ui/class-names";
import { clock, longDate, sentenceCase } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Icon } from "~/ui/icon";
import { Lock } from "~/ui/lock";
import type { LiveItem, LiveState } from "../live-state";
import { LiveConnection } from "./live-connection";
import { useLive } from "./use-live";
import { WallPoints, WallQuorum, WallVote } from "./wall-content";

/** The screen on the wall, read from the other end of the room. It follows the meeting and is never touched. */
export function WallPage({ loaded, now }: { loaded: LiveState; now: string }) {
  const { state: live, lost, ended } = useLive(loaded.meeting.id, loaded, { screen: "vaeg" });
  const time = useClock(now);
  const { meeting, items } = live;
  const at = items.findIndex(({ id }) => id === live.currentId);
  const [current, next] = at === -1 ? [] : [items[at], items[at + 1]];
  return (
    <div className="wall">
      <header className="walltop">
        <span className="brand">
          <BrandMark />
          {meeting.committee}
        </span>
        <span>{longDate(meeting.startsAt)}</span>
        <LiveConnection lost={lost} ended={ended} />
        <b className="num">{time}</b>
      </header>
      <main className="wallmain" key={meeting.pausedAt ?? current?.id ?? meeting.status}>
        {current && !meeting.pausedAt ? <Current live={live} item={current} /> : <Between live={live} />}
      </main>
      <footer className="wallfoot">
        <ol className="strip" aria-label="Dagsordenens punkter">
          {items.map((item) => (
            <li key={item.id} className={stripClass[item.state]} aria-current={item === current ? "step" : undefined}>
              <span className="vh">{item.state === "decided" ? "Besluttet: " : ""}</span>
              {item.number}
            </li>
          ))}
        </ol>
        <p>
          {next ? (
            <>
              Derefter{" "}
              <b>
                {next.number}. {next.title}
              </b>
            </>
          ) : (
            " "
          )}
        </p>
      </footer>
    </div>
  );
}

const stripClass: Record<LiveItem["state"], string | undefined> = {
  coming: undefined,
  passed: undefined,
  current: "now",
  decided: "ready",
};

function Current({ live, item }: { live: LiveState; item: LiveItem }) {
  const whole = item.decisions.filter(({ pointId }) => pointId === "");
  const paragraphs = shortened(whole.flatMap(({ paragraphs: text }) => text));
  const amount = [item.title, ...live.points.map(({ text }) => `${text} `.padEnd(60)), ...paragraphs].join("").length;
  return (
    <>
      <p className="wallno num" aria-hidden="true">
        {item.number}
      </p>
      <div className={classNames("wallitem fadein", amount > 900 ? "full" : amount > 420 && "much")}>
        <h1>
          <span className="vh">Punkt {item.number}: </span>
          {item.title}
        </h1>
        {item.closed && (
          <p className="walllock">
            <Lock>Lukket punkt</Lock>
          </p>
        )}
        <WallQuorum {...live} />
        {live.vote && <WallVote vote={live.vote} />}
        {whole.map(({ outcome, pointId }) => (
          <div key={pointId} className="walldecision fadein">
            {outcome && (
              <p className="out">
                <Icon name="check" /> {outcome}
              </p>
            )}
            {paragraphs.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        ))}
        {(item.onward || item.stayed) && (
          <p className="wallonward fadein">
            {[item.onward, item.stayed && "Standset: indbragt for byrådet"].filter(Boolean).join(". ")}
          </p>
        )}
        <WallPoints points={live.points} />
      </div>
    </>
  );
}

/** What there is room for on a screen that nobody scrolls; the whole of it is on everybody's own. */
const room = 1_000;

function shortened(paragraphs: string[]): string[] {
  let left = room;
  return paragraphs.flatMap((text) => {
    if (left <= 0) return [];
    const fits = text.length <= left;
    const shown = fits ? text : `${text.slice(0, left).replace(/\s+\S*$/, "")} …`;
    left -= text.length;
    return [shown];
  });
}

/** Before the meeting, in a pause, and after it. */
function Between({ live }: { live: LiveState }) {
  const { meeting, items } = live;
  const text = meeting.pausedAt
    ? { title: "Pause", more: `Siden kl. ${clock(meeting.pausedAt)}` }
    : meeting.status === "dispatched"
      ? { title: `Mødet begynder kl. ${clock(meeting.startsAt)}`, more: countOf(items.length, "punkt", "punkter") }
      : meeting.status === "inSession"
        ? { title: "Alle punkter er behandlet", more: "" }
        : {
            title: "Mødet er hævet",
            more: meeting.closedAt ? sentenceCase(`kl. ${clock(meeting.closedAt)}`) : "",
          };
  return (
    <div className="wallbetween fadein">
      <h1>{text.title}</h1>
      <p>{text.more}</p>
      <WallQuorum {...live} />
    </div>
  );
}

/** The server's time, running on: the screen's own clock may be wrong. */
function useClock(now: string): string {
  const [shown, setShown] = useState(() => clock(now));
  useEffect(() => {
    const [began, then] = [performance.now(), Date.parse(now)];
    const timer = setInterval(() => setShown(clock(new Date(then + performance.now() - began))), 1_000);
    return () => clearInterval(timer);
  }, [now]);
  return shown;
}
