import { useSearchParams } from "@remix-run/react";
import { LinkButton } from "~/ui/button";
import { atClock, monthName, weekday } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";
import { State, type StateKind } from "~/ui/state";
import { Chips } from "~/ui/tabs";
import { Link } from "@remix-run/react";
import { meetingStatusWords, type MeetingStatus } from "../meeting";
import type { ListedMeeting, MeetingList } from "../meetings-list.server";

const stateKinds: Record<MeetingStatus, StateKind> = {
  drafting: "draft",
  dispatched: "ready",
  inSession: "now",
  closed: "wait",
  signing: "wait",
  sealed: "done",
  cancelled: "stop",
};

interface MeetingsPageProps {
  list: MeetingList;
  /** the committees whose chair decisions this person enters */
  chairDecisions: { id: string; name: string }[];
}

/** Every meeting by committee and year; the choices stand in the address. */
export function MeetingsPage({ list, chairDecisions }: MeetingsPageProps) {
  const { coming, held, committees, years, chosen, mayPlan } = list;
  const [search] = useSearchParams();
  const address = (change: Record<string, string | null>) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(change))
      if (value === null) next.delete(name);
      else next.set(name, value);
    const text = next.toString();
    return text ? `?${text}` : ".";
  };
  const name = committees.find(({ slug }) => slug === chosen.committee)?.name;
  return (
    <div className="wrap">
      <PageHead
        title={name ? `Møder i ${name}` : "Møder"}
        meta={[String(chosen.year), countOf(coming.length + held.length, "møde", "møder")]}
        actions={
          mayPlan && (
            <>
              <LinkButton icon="calendar" to="/intern/moeder/plan">
                Læg årets mødeplan
              </LinkButton>
              <LinkButton variant="primary" icon="add" to="/intern/moeder/nyt">
                Nyt møde
              </LinkButton>
            </>
          )
        }
      />
      <div className="filters">
        <Chips
          label="Udvalg"
          chips={[
            { label: "Alle udvalg", to: address({ udvalg: null }), chosen: chosen.committee === null },
            ...committees.map(({ slug, name: label, count }) => ({
              label,
              count,
              to: address({ udvalg: chosen.committee === slug ? null : slug }),
              chosen: chosen.committee === slug,
            })),
          ]}
        />
        <Chips
          label="År"
          chips={years.map(({ year, count }) => ({
            label: String(year),
            count,
            to: address({ aar: String(year) }),
            chosen: chosen.year === year,
          }))}
        />
      </div>
      {coming.length > 0 && <Meetings title="Kommende" meetings={coming} />}
      {held.length > 0 && <Meetings title="Holdt" meetings={held} />}
      {coming.length + held.length === 0 && (
        <Empty title={`Ingen møder i ${chosen.year}`}>
          {mayPlan ? (
            <>
              <Link to="/intern/moeder/plan">Læg årets mødeplan</Link>, eller planlæg{" "}
              <Link to="/intern/moeder/nyt">et enkelt møde</Link>.
            </>
          ) : (
            "Udvalgets sekretær planlægger møderne."
          )}
        </Empty>
      )}
      {chairDecisions.length > 0 && <ChairDecisionLinks committees={chairDecisions} />}
    </div>
  );
}

function ChairDecisionLinks({ committees }: { committees: MeetingsPageProps["chairDecisions"] }) {
  return (
    <section className="section" aria-labelledby="h-formand">
      <header>
        <h2 id="h-formand">Mellem møderne</h2>
      </header>
      <Rows>
        {committees.map(({ id, name }) => (
          <Row key={id} title={`Formandsbeslutninger i ${name}`} to={`/intern/udvalg/${id}/formandsbeslutninger`} />
        ))}
      </Rows>
    </section>
  );
}

function Meetings({ title, meetings }: { title: string; meetings: ListedMeeting[] }) {
  const id = `h-${title.toLowerCase()}`;
  return (
    <section className="section" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="count">{meetings.length}</span>
      </header>
      <Rows>
        {meetings.map((meeting) => (
          <Row
            key={meeting.id}
            lead={<Day at={meeting.startsAt} />}
            title={meeting.committeeName}
            to={meeting.to ?? undefined}
            facts={[
              atClock(meeting.startsAt),
              meeting.place,
              meeting.to !== null && countOf(meeting.items, "punkt", "punkter"),
              meeting.stayed > 0 && meeting.to !== null && (
                <State key="standset" kind="stop">
                  {countOf(meeting.stayed, "standset afgørelse", "standsede afgørelser")}
                </State>
              ),
              meeting.to === null && "Dagsordenen er ikke sendt ud endnu",
            ]}
            state={<State kind={stateKinds[meeting.status]}>{meetingStatusWords[meeting.status]}</State>}
          />
        ))}
      </Rows>
    </section>
  );
}

/** A date as a leaf of a calendar. */
export function Day({ at }: { at: string }) {
  return (
    <time className="day" dateTime={at}>
      <b>
        {Number(
          new Intl.DateTimeFormat("en-GB", { day: "numeric", timeZone: "Europe/Copenhagen" }).format(new Date(at)),
        )}
      </b>
      <span>{weekday(at)}</span>
      <span>{monthName(at)}</span>
    </time>
  );
}
