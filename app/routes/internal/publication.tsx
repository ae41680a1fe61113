import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { meetingWay, placeOnWay, type MeetingStatus } from "~/modules/meetings/meeting";
import { usePolling } from "~/modules/meetings/ui/polling";
import { publicationView } from "~/modules/publishing/publication-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { Blockers } from "~/ui/blockers";
import { Button, LinkButton } from "~/ui/button";
import { longDate } from "~/ui/danish-dates";
import { countOf } from "~/ui/danish-numbers";
import { AskOnce } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { Lock } from "~/ui/lock";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Progress } from "~/ui/progress";
import { Rows, Row } from "~/ui/rows";
import { Time } from "~/ui/time";
import { Way } from "~/ui/way";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => publicationView(unit, idFrom(params["meetingId"])));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Offentliggørelse ${data ? longDate(data.meeting.startsAt) : ""} – Sagsgang` },
];

const nouns = { minutes: "referat", agenda: "dagsorden", caseList: "sagsliste" } as const;

/** Before it leaves the house: what the public will see of each item, and what stands in the way. */
export default function Publication() {
  const view = useLoaderData<typeof loader>();
  const { meeting, kind, published, items, blockers, address, changed } = view;
  usePolling(published?.pdf === "underWay");
  const path = `/intern/moeder/${meeting.id}`;
  const must = blockers.filter(({ level }) => level === "must");
  const complete = published && kind === published.kind && !changed;
  return (
    <div className="wrap">
      <PageHead
        crumbs={[
          { label: "Møder", to: "/intern/moeder" },
          { label: `${meeting.committee} ${longDate(meeting.startsAt)}`, to: path },
        ]}
        title="Offentliggørelse"
        meta={[meeting.committee, longDate(meeting.startsAt), kind && `Offentliggøres som ${nouns[kind]}`]}
        actions={
          <>
            {published && <Withdraw path={path} meetingId={meeting.id} />}
            {kind &&
              !complete &&
              (must.length > 0 ? (
                <LinkButton variant="primary" href="#mangler">
                  Offentliggør {nouns[kind]}
                </LinkButton>
              ) : (
                <Publish
                  path={path}
                  meetingId={meeting.id}
                  noun={nouns[kind]}
                  count={items.length}
                  again={published !== null}
                />
              ))}
            {complete && (
              <LinkButton variant="primary" href={address}>
                Se siden
              </LinkButton>
            )}
          </>
        }
        way={
          <Way
            label="Mødets gang"
            steps={meetingWay}
            at={placeOnWay(meeting.status as MeetingStatus, published?.kind === "minutes")}
          />
        }
      />
      <div className="cols">
        <div>
          {!kind && (
            <Note>
              Der er ikke noget at offentliggøre endnu. Dagsordenen skal være sendt ud, og udvalget skal offentliggøre
              den slags.
            </Note>
          )}
          {blockers.length > 0 && (
            <section id="mangler" tabIndex={-1} aria-labelledby="mangler-titel">
              <header className="listhead">
                <h2 id="mangler-titel">
                  {must.length > 0 ? "Skal rettes, før det kan offentliggøres" : "Se efter, før du offentliggør"}
                </h2>
              </header>
              <Blockers
                blockers={blockers.map(({ title, text, level, itemId }) => ({
                  title,
                  children: text,
                  soft: level === "may",
                  to: itemId ? `${path}?punkt=${itemId}` : path,
                }))}
              />
            </section>
          )}
          {items.length > 0 && (
            <section className="section" aria-labelledby="det-ses">
              <header>
                <h2 id="det-ses">Det kan alle se</h2>
                <span className="count">{countOf(items.length, "punkt", "punkter")}</span>
              </header>
              <Rows>
                {items.map((item) => (
                  <Row
                    key={item.number}
                    title={`${item.number}. ${item.title}`}
                    facts={[
                      item.shows.length > 0 ? item.shows.join(", ") : "kun titlen",
                      item.attachments > 0 && `${item.attachments} bilag`,
                      item.withheld > 0 && `${item.withheld} lukkede bilag vises ikke`,
                      item.held && "beslutningen venter på partsunderretning",
                    ]}
                    state={item.closed ? <Lock /> : undefined}
                  />
                ))}
              </Rows>
            </section>
          )}
        </div>
        <aside className="aside">
          <section>
            <h2>Portalen</h2>
            {published ? (
              <>
                <p>
                  Offentliggjort som {nouns[published.kind]} <Time at={published.at} />.
                </p>
                <p>
                  <a href={address}>Se siden</a>
                </p>
                {published.pdf === "underWay" && (
                  <Progress text="Laver den offentlige PDF" hint="Du kan roligt gå videre." />
                )}
                {published.pdf === "failed" && <Note kind="stop">{published.problem}</Note>}
                {changed && (
                  <Note kind="warn">
                    Noget er ændret, siden det blev offentliggjort. Offentliggør igen for at opdatere siden.
                  </Note>
                )}
              </>
            ) : (
              <p>Mødet er ikke offentliggjort.</p>
            )}
          </section>
        </aside>
      </div>
    </div>
  );
}

function Publish({
  path,
  meetingId,
  noun,
  count,
  again,
}: {
  path: string;
  meetingId: string;
  noun: string;
  count: number;
  again: boolean;
}) {
  return (
    <AskOnce
      trigger={(open) => (
        <Button variant="primary" onClick={open}>
          Offentliggør {noun}
        </Button>
      )}
      title={`Offentliggør ${noun} med ${countOf(count, "punkt", "punkter")}?`}
      confirm="Offentliggør nu"
      action={`${path}/offentliggoer`}
      fields={{ meetingId }}
    >
      <p>
        {again ? "Det erstatter det, der er offentliggjort." : "Alle kan læse det med det samme."} Lukkede punkter viser
        kun det, du har skrevet til offentligheden.
      </p>
    </AskOnce>
  );
}

function Withdraw({ path, meetingId }: { path: string; meetingId: string }) {
  return (
    <AskOnce
      danger
      trigger={(open) => <Button onClick={open}>Træk tilbage</Button>}
      title="Træk mødet tilbage fra portalen?"
      confirm="Træk tilbage nu"
      action={`${path}/traek-tilbage`}
      fields={{ meetingId }}
    >
      <p>
        Sider, bilag og PDF forsvinder med det samme. Adresserne siger, at indholdet er trukket tilbage, og hvornår.
      </p>
      <TextArea name="reason" label="Hvorfor" hint="Vises kun internt, i historikken." rows={2} />
    </AskOnce>
  );
}
