import { Link } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { ReadItem } from "~/modules/meetings/agenda-reading";
import { Attachments } from "~/modules/meetings/ui/agenda-reader";
import { ReadItemBody } from "~/modules/meetings/ui/read-item-text";
import { Button, LinkButton } from "~/ui/button";
import { clock } from "~/ui/danish-dates";
import { useKeptFocus } from "~/ui/kept-focus";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { Meta } from "~/ui/page-head";
import { Time } from "~/ui/time";
import type { LiveItem, LiveState, LiveVote } from "../live-state";
import { FollowRail } from "./follow-rail";
import { LiveAmendments } from "./live-amendments";
import { LiveConnection } from "./live-connection";
import { LiveDecisions, LivePoints, pointByPoint } from "./live-decisions";
import { LivePresence } from "./live-presence";
import { useAnnouncement, useFollowing } from "./use-following";
import { useLive } from "./use-live";

export interface FollowPageProps {
  loaded: LiveState;
  item: ReadItem | null;
  readerId: string;
  mayRecord: boolean;
  /** the reader has chosen an item of their own */
  browsing: boolean;
  /** where a member votes, and sees what came of it */
  castVote: (vote: LiveVote) => ReactNode;
  /** what a member can do at the item: give notice of disqualification, write a statement, refer it to the council */
  rights?: (item: LiveItem, live: LiveState) => ReactNode;
}

/** The meeting on a member's own screen. It follows along by itself, and lets go when one wants to read something else. */
export function FollowPage({ loaded, item, readerId, mayRecord, browsing, castVote, rights }: FollowPageProps) {
  const { state: live, lost, ended } = useLive(loaded.meeting.id, loaded);
  const { shownId, behind, goAlong } = useFollowing(live, item?.id ?? null, browsing);
  const announcement = useAnnouncement(live);
  useKeptFocus(loaded.madeAt);
  const shown = live.items.find(({ id }) => id === shownId);
  const current = live.items.find(({ id }) => id === live.currentId);
  const article = useRef<HTMLElement>(null);
  useScrollToTop(article, browsing ? null : shownId);
  const isCurrent = shown !== undefined && shown.id === live.currentId;
  const isDisqualified = live.seats.some(({ memberId, away }) => memberId === readerId && away === "disqualified");
  const pointsShown = isCurrent && pointByPoint(live.points);
  const vote = live.vote && live.vote.itemId === shownId ? live.vote : null;
  const [kept, setKept] = useState(item);
  if (item && item.id === shownId && item !== kept) setKept(item); // who stays behind keeps the text, whatever is loaded meanwhile
  const text = kept && kept.id === shownId && shown?.readable !== false ? kept : null;
  return (
    <div className="desk reader atmeeting">
      <FollowRail live={live} shownId={shownId} browsing={browsing} />
      <article className="paperwrap" ref={article}>
        <div className="votepage">
          <p className="vh" role="status">
            {announcement}
          </p>
          <LiveConnection lost={lost} ended={ended} />
          <MeetingState live={live} mayRecord={mayRecord} />
          {current && !isCurrent && (
            <p className="elsewhere fadein">
              <span>
                Mødet er ved punkt {current.number}: {current.title}
              </span>
              {behind ? (
                <Button small onClick={goAlong}>
                  Gå til punkt {current.number}
                </Button>
              ) : (
                <LinkButton small to="?">
                  Følg mødet
                </LinkButton>
              )}
            </p>
          )}
          {shown ? (
            <>
              <header>
                <Meta
                  facts={[
                    `Punkt ${shown.number} af ${live.items.length}`,
                    text?.caseNumber,
                    shown.closed ? <Lock key="lukket" /> : "Åbent",
                  ]}
                />
                <h1>{shown.title}</h1>
              </header>
              {vote && castVote(vote)}
              <LiveDecisions item={shown} pointsShown={pointsShown} />
              {pointsShown && <LivePoints points={live.points} />}
              {isCurrent && <LiveAmendments amendments={live.amendments} />}
              {rights?.(shown, live)}
              {!shown.readable && (
                <div role="status">
                  {isCurrent && isDisqualified ? (
                    <Note kind="warn" title="Du er inhabil i punktet.">
                      Forlad lokalet, mens det behandles. Du kan ikke læse det eller stemme om det. Siden følger med
                      igen ved næste punkt.
                    </Note>
                  ) : (
                    <Note title="Punktet er lukket.">
                      Du kan ikke læse, hvad der står i det, eller hvad der besluttes.
                    </Note>
                  )}
                </div>
              )}
              {text && text.readable && (
                <div className="readerdoc prose followed">
                  <ReadItemBody item={text} />
                </div>
              )}
            </>
          ) : (
            <h1>{live.meeting.committee}</h1>
          )}
        </div>
      </article>
      <aside className="rail right" aria-label="Fremmøde og bilag">
        <LivePresence live={live} readerId={readerId} />
        {text && text.attachments.length > 0 && <Attachments attachments={text.attachments} />}
      </aside>
    </div>
  );
}

function MeetingState({ live: { meeting }, mayRecord }: { live: LiveState; mayRecord: boolean }) {
  const address = `/intern/moeder/${meeting.id}`;
  if (meeting.status === "dispatched")
    return (
      <Note title="Mødet er ikke begyndt.">
        Det begynder <Time at={meeting.startsAt} as="nearTime" />. Siden følger med af sig selv, når det åbnes.
        {mayRecord && (
          <>
            {" "}
            <Link to={`${address}/rum`}>Gå til mødelokalet</Link>
          </>
        )}
      </Note>
    );
  if (meeting.status === "inSession")
    return meeting.pausedAt ? (
      <Note title={`Pause siden kl. ${clock(meeting.pausedAt)}.`} className="fadein">
        Siden følger med igen, når mødet fortsætter.
      </Note>
    ) : mayRecord ? (
      <p className="small meetingplaces">
        {meeting.penHolder && <span>{meeting.penHolder.name} fører protokollen</span>}
        <Link to={`${address}/rum`}>{meeting.penHolder ? "Gå til protokollen" : "Før protokollen"}</Link>
        <a href={`${address}/vaeg`} target="_blank" rel="noreferrer">
          Åbn vægskærmen
        </a>
      </p>
    ) : null;
  return (
    <Note title={`Mødet er hævet${meeting.closedAt ? ` kl. ${clock(meeting.closedAt)}` : ""}.`}>
      <Link to={`${address}/referat`}>Læs referatet</Link>
    </Note>
  );
}

/** When the page goes on to the meeting's next item, one begins at its title; never while one has chosen the item oneself. */
function useScrollToTop(article: React.RefObject<HTMLElement>, followedId: string | null): void {
  const before = useRef(followedId);
  useEffect(() => {
    const went = followedId !== null && before.current !== null && before.current !== followedId;
    before.current = followedId;
    const element = article.current;
    if (went && element && element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: "start" });
  }, [article, followedId]);
}
