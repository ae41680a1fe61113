import { Link } from "@remix-run/react";
import { atClock, daysBetween, nearDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { PostButton } from "~/ui/form";
import { State, type StateKind } from "~/ui/state";
import type { Notice } from "../agenda-page";
import type { ComingAgenda, MissingLine } from "../overview";
import { Day } from "./meetings-page";

/** The agendas in the making: each item's state in a strip, what is missing by whom since when, and the deadline. */
export function ComingAgendas({ agendas }: { agendas: ComingAgenda[] }) {
  return (
    <section className="section first" aria-labelledby="h-dagsordener">
      <header>
        <h2 id="h-dagsordener">Næste dagsordener</h2>
        <Link className="more" to="/intern/moeder">
          Hele mødeplanen
        </Link>
      </header>
      {agendas.map((agenda) => (
        <Agenda key={agenda.meeting.id} agenda={agenda} />
      ))}
    </section>
  );
}

function Agenda({ agenda: { meeting, notice, strip, missing, remindable } }: { agenda: ComingAgenda }) {
  const ready = strip.filter(({ state }) => state.kind === "ready").length;
  return (
    <article className="meeting">
      <Day at={meeting.startsAt} />
      <div>
        <h3>
          <Link to={`/intern/moeder/${meeting.id}`}>{meeting.committeeName}</Link>
        </h3>
        <p className="meta">
          <span>{atClock(meeting.startsAt)}</span>
          <span>{meeting.place}</span>
          <span>
            {strip.length === 0
              ? "Kun faste punkter endnu"
              : ready === strip.length
                ? "Alle punkter er klar"
                : `${ready} af ${countOf(strip.length, "punkt", "punkter")} klar`}
          </span>
        </p>
        {strip.length > 0 && (
          <ol className="strip" aria-label="Punkternes tilstand">
            {strip.map(({ number, state }) => (
              <li key={number} className={stripClass[state.kind]}>
                <span className="vh">Punkt </span>
                {number}
                <span className="vh"> {state.words.toLocaleLowerCase("da")}</span>
              </li>
            ))}
          </ol>
        )}
        {missing.length > 0 && (
          <ul className="rows missing">
            {missing.map((line) => (
              <Missing key={line.number} line={line} today={notice.today} />
            ))}
          </ul>
        )}
      </div>
      <div className="due">
        <State kind={deadlineKind(notice)}>{deadlineWords(notice)}</State>
        <p className="small">
          Udsendes senest
          <br />
          <b>{nearDate(notice.deadline, notice.today)}</b>
        </p>
        {remindable > 0 && (
          <PostButton small action={`/intern/moeder/${meeting.id}/ryk`} fields={{ meetingId: meeting.id }}>
            {remindWords[remindable] ?? "Ryk alle"}
          </PostButton>
        )}
      </div>
    </article>
  );
}

const stripClass = { draft: undefined, wait: "wait", ready: "ready", done: "ready", stop: "stop" } as const;
const remindWords: Record<number, string> = { 1: "Ryk", 2: "Ryk begge", 3: "Ryk alle tre", 4: "Ryk alle fire" };

function Missing({ line, today }: { line: MissingLine; today: string }) {
  const days = line.since ? daysBetween(line.since, today) : null;
  return (
    <li>
      <span className="num">{line.number}</span>
      <Link className="t" to={line.to}>
        {line.title}
      </Link>
      <span>{line.what}</span>
      <span className="end">{days === null ? "" : days <= 0 ? "i dag" : countOf(days, "dag", "dage")}</span>
    </li>
  );
}

/** From two hverdage before the deadline somebody must act. */
const soon = 2;

const deadlineKind = ({ today, deadline, weekdaysLeft }: Notice): StateKind =>
  today > deadline ? "stop" : weekdaysLeft <= soon ? "late" : "draft";

function deadlineWords({ today, deadline, weekdaysLeft }: Notice): string {
  if (today === deadline) return "I dag";
  if (today > deadline) return "Overskredet";
  return countOf(weekdaysLeft, "hverdag", "hverdage");
}
