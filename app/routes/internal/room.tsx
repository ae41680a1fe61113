import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { presenceView } from "~/modules/decisions/presence-view.server";
import { AttendanceList } from "~/modules/decisions/ui/attendance-list";
import { CourseBar } from "~/modules/decisions/ui/course-bar";
import { PenBar } from "~/modules/decisions/ui/pen-bar";
import { RecorderForm } from "~/modules/decisions/ui/recorder-form";
import { TimesList } from "~/modules/decisions/ui/times-list";
import { DecisionEditor } from "~/modules/decisions/ui/decision-editor";
import { RoomRail } from "~/modules/decisions/ui/room-rail";
import { roomView } from "~/modules/decisions/room-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { AskOnce } from "~/ui/dialog";
import { Button, LinkButton } from "~/ui/button";
import { longDate, weekdayDate } from "~/ui/danish-dates";
import { PostButton } from "~/ui/form";
import { useShortcuts } from "~/ui/keyboard";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const number = new URL(request.url).searchParams.get("punkt");
  const room = await read(actor, async (unit) => {
    const view = await roomView(unit, idFrom(params["meetingId"]), number);
    return { ...view, presence: await presenceView(unit, view.meeting.id, view.current?.id ?? null) };
  });
  // There is no meeting to run until its agenda is out; what is missing stands on the agenda's page.
  if (["drafting", "cancelled"].includes(room.meeting.status)) throw redirect(`/intern/moeder/${room.meeting.id}`);
  return room;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Mødet ${data ? weekdayDate(data.meeting.startsAt) : ""} – Sagsgang` },
];

/** The meeting as whoever records runs it: item by item, everything from the keyboard. */
export default function MeetingRoom() {
  const room = useLoaderData<typeof loader>();
  const { meeting, items, current, people, presence, mayRecord } = room;
  const index = items.findIndex(({ id }) => id === current?.id);
  const to = (offset: number) => items[index + offset] && `?punkt=${items[index + offset]!.number}`;
  const navigate = useNavigate();
  const go = (offset: number) => {
    const target = to(offset);
    if (target) navigate(target);
  };
  useShortcuts([
    { keys: "Alt+PageDown", label: "Næste punkt", inFields: true, run: () => go(1) },
    { keys: "Alt+PageUp", label: "Forrige punkt", inFields: true, run: () => go(-1) },
  ]);
  return (
    <div className="desk room">
      <RoomRail meeting={meeting} items={items} current={current?.id ?? null} />
      <div className="paperwrap">
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
                <>
                  {to(-1) && <LinkButton to={to(-1)!}>Forrige</LinkButton>}
                  <Advance room={room} next={to(1) ?? null} />
                </>
              }
            />
            <PenBar meetingId={meeting.id} status={meeting.status} pen={presence.pen} readerId={presence.readerId} />
            <CourseBar meetingId={meeting.id} status={meeting.status} pausedAt={presence.pausedAt} />
            {meeting.status === "dispatched" && (
              <Note title="Mødet er ikke åbnet.">
                Åbn det, når udvalget er samlet. Alle noteres som mødt, så du kun retter undtagelserne.
              </Note>
            )}
            {mayRecord && !current.isSignaturePage && <Decisions room={room} />}
            {!mayRecord && current.whole && (
              <section className="deciding" aria-labelledby="beslutning">
                <header className="listhead">
                  <h2 id="beslutning">Beslutning</h2>
                </header>
                {current.whole.outcome && <p>{current.whole.outcome}</p>}
                {current.whole.text.split(/\n{2,}/).map((paragraph, at) => (
                  <p key={at}>{paragraph}</p>
                ))}
              </section>
            )}
            {current.isSignaturePage && (
              <Note>
                Underskriftssiden har ingen beslutning. Medlemmerne underskriver, når mødet er hævet, og referatet er
                låst.
              </Note>
            )}
            {current.parts.length > 0 && (
              <details className="section">
                <summary>Sagens tekst, som den blev sendt ud</summary>
                <div className="prose">
                  {current.parts.map((part) => (
                    <section key={part.id} className="prose">
                      <h3>{part.title}</h3>
                      <div className="prose" dangerouslySetInnerHTML={{ __html: part.html }} />
                    </section>
                  ))}
                </div>
              </details>
            )}
          </>
        )}
      </div>
      <aside className="rail right" aria-label="Fremmøde og protokol">
        <AttendanceList view={presence} mayNote={mayRecord || meeting.status === "dispatched"} />
        <TimesList meetingId={meeting.id} times={presence.times} mayCorrect={mayRecord} />
        {room.mayNameRecorder && (meeting.status === "dispatched" || meeting.status === "inSession") && (
          <section>
            <h2>Protokol</h2>
            <RecorderForm meetingId={meeting.id} people={people} recorderId={meeting.recorderId} />
          </section>
        )}
      </aside>
    </div>
  );
}

type Room = ReturnType<typeof useLoaderData<typeof loader>>;

/** The page's one primary action: what comes next in the meeting. */
function Advance({ room: { meeting, blockers }, next }: { room: Room; next: string | null }) {
  const post = `/intern/moeder/${meeting.id}`;
  const fields = { meetingId: meeting.id };
  if (meeting.status === "dispatched")
    return (
      <PostButton variant="primary" action={`${post}/aabn`} fields={fields}>
        Åbn mødet
      </PostButton>
    );
  if (meeting.status !== "inSession")
    return (
      <LinkButton variant="primary" to={`${post}/referat`}>
        Læs referatet
      </LinkButton>
    );
  const undecided = blockers.filter(({ itemId }) => itemId).length;
  return (
    <>
      <AskOnce
        trigger={(open) => (
          <Button variant={next ? undefined : "primary"} onClick={open}>
            Hæv mødet
          </Button>
        )}
        title="Hæv mødet?"
        confirm="Hæv mødet nu"
        action={`${post}/haev`}
        fields={fields}
      >
        <p>
          {undecided > 0
            ? `${undecided === 1 ? "Ét punkt har" : `${undecided} punkter har`} ingen beslutning endnu. Sekretæren kan skrive den, indtil referatet låses.`
            : "Alle punkter har en beslutning."}
        </p>
      </AskOnce>
      {next && (
        <LinkButton variant="primary" to={next} keys="Alt Page Down">
          Næste punkt
        </LinkButton>
      )}
    </>
  );
}

function Decisions({ room: { current, outcomes, standingSentences } }: { room: Room }) {
  if (!current) return null;
  return (
    <section className="deciding" aria-labelledby="beslutning">
      <header className="listhead">
        <h2 id="beslutning">Beslutning</h2>
      </header>
      <DecisionEditor
        key={current.id}
        itemId={current.id}
        pointId=""
        label="hele punktet"
        recorded={current.whole}
        outcomes={outcomes}
        sentences={standingSentences}
        rows={4}
      />
      {current.points.length > 0 && (
        <details className="section" open={current.points.some(({ decision }) => decision !== null)}>
          <summary>Beslut punkt for punkt</summary>
          <ol className="points decide">
            {current.points.map((point, index) => (
              <li key={point.id}>
                <div>
                  <p>
                    {point.word} {point.text}
                  </p>
                  <DecisionEditor
                    itemId={current.id}
                    pointId={point.id}
                    label={`at-punkt ${index + 1}`}
                    recorded={point.decision}
                    outcomes={outcomes}
                    rows={2}
                  />
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
      <p className="hint">Beslutninger gemmes af sig selv.</p>
    </section>
  );
}
