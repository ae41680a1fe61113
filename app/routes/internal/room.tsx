import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { itemCourse } from "~/modules/decisions/course-queries.server";
import { tasksOf } from "~/modules/decisions/follow-up-queries.server";
import { liveState } from "~/modules/decisions/live-queries.server";
import { presenceView } from "~/modules/decisions/presence-view.server";
import { roomView } from "~/modules/decisions/room-queries.server";
import { AttendanceList } from "~/modules/decisions/ui/attendance-list";
import { CourseBar } from "~/modules/decisions/ui/course-bar";
import { DisqualificationPanel } from "~/modules/decisions/ui/disqualification";
import { ItemTasks } from "~/modules/decisions/ui/item-tasks";
import { LiveConnection } from "~/modules/decisions/ui/live-connection";
import { OnwardForm } from "~/modules/decisions/ui/onward-form";
import { PenBar } from "~/modules/decisions/ui/pen-bar";
import { RecorderForm } from "~/modules/decisions/ui/recorder-form";
import { ReferralPanel, StayedNote } from "~/modules/decisions/ui/referral";
import { RoomAdvance } from "~/modules/decisions/ui/room-advance";
import { RoomDecisions } from "~/modules/decisions/ui/room-decisions";
import { DecisionSoFar, ItemPapers } from "~/modules/decisions/ui/room-item";
import { RoomNews } from "~/modules/decisions/ui/room-news";
import { RoomRail } from "~/modules/decisions/ui/room-rail";
import { RoomVotes } from "~/modules/decisions/ui/room-votes";
import { TimesList } from "~/modules/decisions/ui/times-list";
import { useLive, useReloadOnChange } from "~/modules/decisions/ui/use-live";
import { votesOf } from "~/modules/decisions/votes-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { now } from "~/platform/clock";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { isoDay, longDate, weekdayDate } from "~/ui/danish-dates";
import { useKeptFocus } from "~/ui/kept-focus";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const number = new URL(request.url).searchParams.get("punkt");
  const room = await read(actor, async (unit) => {
    const view = await roomView(unit, idFrom(params["meetingId"]), number);
    const { meeting, current } = view;
    return {
      ...view,
      isAnotherDay: isoDay(meeting.startsAt) !== isoDay(now()),
      presence: await presenceView(unit, meeting.id, current?.id ?? null),
      live: await liveState(unit, meeting.id),
      course: current && !current.barred ? await itemCourse(unit, current.id) : null,
      votes: (current && (await votesOf(unit, meeting.id)).items[current.id]) ?? null,
      tasks: await tasksOf(unit, meeting.id),
    };
  });
  // There is no meeting to run until its agenda is out; what is missing stands on the agenda's page.
  if (["drafting", "cancelled"].includes(room.meeting.status)) throw redirect(`/intern/moeder/${room.meeting.id}`);
  return room;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Mødet ${data ? weekdayDate(data.meeting.startsAt) : ""} – Sagsgang` },
];

const none: never[] = [];

/** The meeting as whoever records runs it: item by item, everything from the keyboard. */
export default function MeetingRoom() {
  const room = useLoaderData<typeof loader>();
  const { meeting, items, current, people, presence, mayRecord, course, votes, blockers } = room;
  const live = useLive(meeting.id, room.live, {
    active: meeting.status === "dispatched" || meeting.status === "inSession",
  });
  useReloadOnChange(live, room.live.madeAt);
  useKeptFocus(`${votes?.open?.id} ${votes?.closed.length}`, "#h-afstemning");
  useKeptFocus(room.live.madeAt);
  const index = items.findIndex(({ id }) => id === current?.id);
  const { status } = meeting;
  const inSession = status === "inSession";
  /** Somebody else writes: the reader may look, and take the pen over. */
  const writer = inSession && presence.pen && presence.pen.userId !== presence.readerId ? presence.pen.name : null;
  const writes = mayRecord && writer === null;
  return (
    <div className="desk room">
      <RoomRail meeting={meeting} items={items} shown={current?.id ?? null} at={inSession ? room.at : null} />
      <div className="paperwrap">
        <RoomNews
          live={room.live}
          itemId={current?.id ?? ""}
          notices={course?.notices ?? none}
          statements={votes?.statements ?? none}
        />
        <LiveConnection lost={live.lost} ended={live.ended} />
        {current && (
          <>
            <PageHead
              crumbs={[
                { label: "Møder", to: "/intern/moeder" },
                { label: `${meeting.committee} ${longDate(meeting.startsAt)}`, to: `/intern/moeder/${meeting.id}` },
              ]}
              title={current.title}
              meta={[
                `Punkt ${index + 1} af ${items.length}`,
                current.caseNumber,
                current.closed ? <Lock key="lukket" /> : "Åbent",
                ...current.guests.map((guest) =>
                  [guest.name, guest.role, guest.from && `fra kl. ${guest.from}`].filter(Boolean).join(", "),
                ),
              ]}
              actions={
                <RoomAdvance
                  meeting={meeting}
                  isAnotherDay={room.isAnotherDay}
                  undecided={blockers.filter(({ itemId, soft }) => itemId && !soft).length}
                  shown={current}
                  previous={items[index - 1] ?? null}
                  next={items[index + 1] ?? null}
                  isThere={room.at === current.id}
                  moves={inSession && writes}
                />
              }
            />
            {inSession && (
              <div className="roombar">
                <PenBar meetingId={meeting.id} status={status} pen={presence.pen} readerId={presence.readerId} />
                {(writes || presence.pausedAt) && (
                  <CourseBar meetingId={meeting.id} status={status} pausedAt={presence.pausedAt} mayPause={writes} />
                )}
              </div>
            )}
            {status === "dispatched" && (
              <Note title="Mødet er ikke åbnet.">
                Åbn det, når udvalget er samlet. Alle noteres som mødt, så du kun retter undtagelserne.
              </Note>
            )}
            {current.barred && (
              <Note kind="warn" title="Du er inhabil i punktet.">
                Lad en anden føre protokollen, mens punktet behandles.
              </Note>
            )}
            <StayedNote words={current.stayed} />
            {mayRecord && !current.isSignaturePage && !current.barred ? (
              <RoomDecisions
                meetingId={meeting.id}
                item={current}
                outcomes={room.outcomes}
                standingSentences={room.standingSentences}
                writer={writer}
              />
            ) : (
              <DecisionSoFar item={current} />
            )}
            {votes && !current.isSignaturePage && status !== "dispatched" && (
              <RoomVotes
                meetingId={meeting.id}
                item={current}
                votes={votes}
                presence={presence}
                records={inSession && writes}
                corrects={status === "closed" && mayRecord}
              />
            )}
            {!current.isSignaturePage && status !== "dispatched" && (
              <ItemTasks itemId={current.id} number={current.number} of={room.tasks} />
            )}
            <ItemPapers item={current} />
          </>
        )}
      </div>
      <aside className="rail right" aria-label="Fremmøde og protokol">
        <AttendanceList view={presence} mayNote={writes || status === "dispatched"} />
        {course && writes && status !== "dispatched" && (
          <>
            <DisqualificationPanel course={course} />
            <OnwardForm course={course} />
            <ReferralPanel course={course} />
          </>
        )}
        <TimesList meetingId={meeting.id} times={presence.times} mayCorrect={writes} />
        {(status === "dispatched" || inSession) && (
          <section>
            <h2>Skærme</h2>
            <p className="small">
              <a href={`/intern/moeder/${meeting.id}/vaeg`} target="_blank" rel="noreferrer">
                Åbn vægskærmen
              </a>
            </p>
          </section>
        )}
        {room.mayNameRecorder && (status === "dispatched" || inSession) && (
          <section>
            <h2>Protokol</h2>
            <RecorderForm meetingId={meeting.id} people={people} recorderId={meeting.recorderId} />
          </section>
        )}
      </aside>
    </div>
  );
}
