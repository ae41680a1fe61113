import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { signingRound } from "~/modules/decisions/minutes-queries.server";
import { minutesReading } from "~/modules/decisions/minutes-reading.server";
import { BeforeLock } from "~/modules/decisions/ui/before-lock";
import { MinutesReader } from "~/modules/decisions/ui/minutes-reader";
import { SignForm } from "~/modules/decisions/ui/sign-form";
import { SignatureTable } from "~/modules/decisions/ui/signature-table";
import { may } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { meetingWay, placeOnWay, type MeetingStatus } from "~/modules/meetings/meeting";
import { DocumentList } from "~/modules/meetings/ui/document-list";
import { usePolling } from "~/modules/meetings/ui/polling";
import { publishedKind } from "~/modules/publishing/publication-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { Button, LinkButton } from "~/ui/button";
import { longDate } from "~/ui/danish-dates";
import { AskOnce } from "~/ui/dialog";
import { TextArea } from "~/ui/field";
import { Note } from "~/ui/note";
import { PageHead } from "~/ui/page-head";
import { Progress } from "~/ui/progress";
import { Way } from "~/ui/way";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { reading, published, ...round } = await read(actor, async (unit) => {
    const found = await signingRound(unit, idFrom(params["meetingId"]));
    const { id, status } = found.meeting;
    return {
      ...found,
      reading: status === "closed" ? await minutesReading(unit, id) : null,
      published: await publishedKind(unit, id),
    };
  });
  const subject = {
    committeeId: round.meeting.committeeId,
    status: round.meeting.status,
    recorderId: round.meeting.recorderId,
  };
  const mine = round.people.find(({ userId }) => userId === actor.userId);
  return {
    ...round,
    reading,
    isPublished: published === "minutes",
    mayLock: may(actor, "startSigning", subject),
    mayClose: may(actor, "closeSigning", subject),
    mayPublish: may(actor, "publish", subject),
    mayRecord: may(actor, "recordDecision", subject),
    toSign: round.minutes?.status === "signing" && mine !== undefined && mine.signedAt === null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Referat ${data ? longDate(data.meeting.startsAt) : ""} – Sagsgang` },
];

/** The minutes on their way: put in order, locked, signed, sealed. */
export default function Minutes() {
  const page = useLoaderData<typeof loader>();
  const { meeting, minutes, people, blockers } = page;
  const signed = people.filter(({ signedAt }) => signedAt).length;
  const bodyUnderWay = minutes?.status === "freezing";
  usePolling(bodyUnderWay || minutes?.status === "sealing");
  const documents = [minutes?.sealed, minutes?.body].filter((one) => one !== null && one !== undefined);
  return (
    <div className="wrap">
      <PageHead
        crumbs={[
          { label: "Møder", to: "/intern/moeder" },
          { label: `${meeting.committee.name} ${longDate(meeting.startsAt)}`, to: `/intern/moeder/${meeting.id}` },
        ]}
        title={minutes ? "Underskrift af referatet" : "Referat"}
        meta={[
          meeting.committee.name,
          longDate(meeting.startsAt),
          minutes && `${signed} af ${people.length} har underskrevet`,
        ]}
        actions={<Actions page={page} />}
        way={
          <Way
            label="Mødets gang"
            steps={meetingWay}
            at={placeOnWay(meeting.status as MeetingStatus, page.isPublished)}
          />
        }
      />
      <div className="cols">
        <div>
          {!minutes && <BeforeLock blockers={blockers} meetingId={meeting.id} status={meeting.status} />}
          {page.reading && (
            <MinutesReader reading={page.reading} room={page.mayRecord ? `/intern/moeder/${meeting.id}/rum` : null} />
          )}
          {bodyUnderWay && minutes.body?.state !== "failed" && (
            <Progress
              text={minutes.body?.progress || "Låser referatet"}
              hint="Runden åbner, når filen er lavet. Du kan roligt gå videre."
            />
          )}
          {page.toSign && minutes?.bodySha256 && minutes.body && (
            <SignForm meetingId={meeting.id} bodySha256={minutes.bodySha256} documentId={minutes.body.id} />
          )}
          {minutes?.status === "sealing" && minutes.sealed?.state !== "failed" && !minutes.sealed?.sealRetryAt && (
            <Progress text={minutes.sealed?.progress || "Forsegler referatet"} />
          )}
          {minutes?.status === "sealed" && (
            <Note title="Referatet er underskrevet og forseglet.">En rettelse bliver fra nu af et dateret tillæg.</Note>
          )}
          {minutes && !bodyUnderWay && <SignatureTable people={people} closedReason={minutes.closedReason} />}
        </div>
        <aside className="aside">
          {documents.length > 0 && (
            <section>
              <h2>Filer</h2>
              <DocumentList documents={documents} meetingId={meeting.id} mayCallOffStamp={page.mayLock} />
            </section>
          )}
          {minutes?.bodySha256 && (
            <section>
              <h2>Filens aftryk (SHA-256)</h2>
              <p className="hash mono">{minutes.bodySha256.match(/.{8}/g)?.join(" ")}</p>
              <p className="small">
                Alle underskriver den samme fil. <a href="/kontrol">Kontrollér en fil</a>
              </p>
            </section>
          )}
        </aside>
      </div>
    </div>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

function Actions({
  page: { meeting, minutes, people, blockers, mayLock, mayClose, mayPublish, mayRecord, isPublished },
}: {
  page: Page;
}) {
  const path = `/intern/moeder/${meeting.id}`;
  const fields = { meetingId: meeting.id };
  const missing = people.filter(({ signedAt }) => !signedAt).map(({ name }) => name);
  if (minutes?.status === "sealed")
    return mayPublish ? (
      <LinkButton variant={isPublished ? undefined : "primary"} to={`${path}/offentliggoerelse`}>
        {isPublished ? "Offentliggørelse" : "Offentliggør referat"}
      </LinkButton>
    ) : null;
  if (minutes)
    return (
      <>
        {mayLock && missing.length === people.length && minutes.status !== "sealing" && (
          <AskOnce
            trigger={(open) => <Button onClick={open}>Ret i referatet</Button>}
            title="Åbn referatet for rettelser?"
            confirm="Åbn referatet"
            action={`${path}/referat/aabn`}
            fields={fields}
          >
            <p>Ingen har underskrevet endnu. Når du er færdig, låser du det igen, og alle får en ny mail.</p>
          </AskOnce>
        )}
        {mayClose && minutes.status === "signing" && missing.length > 0 && (
          <AskOnce
            trigger={(open) => <Button onClick={open}>Luk runden uden de sidste</Button>}
            title="Luk underskriftsrunden?"
            confirm="Luk runden nu"
            action={`${path}/referat/luk`}
            fields={fields}
          >
            <p>{missing.join(", ")} mangler. Det kommer til at stå på underskriftssiden, sammen med din begrundelse.</p>
            <TextArea name="reason" label="Begrundelse" rows={3} />
          </AskOnce>
        )}
      </>
    );
  return (
    <>
      {mayRecord && ["inSession", "closed"].includes(meeting.status) && (
        <LinkButton to={`${path}/rum`}>Ret beslutninger</LinkButton>
      )}
      {mayLock &&
        meeting.status === "closed" &&
        (blockers.length > 0 ? (
          <LinkButton variant="primary" href="#mangler">
            Lås referatet
          </LinkButton>
        ) : (
          <AskOnce
            trigger={(open) => (
              <Button variant="primary" onClick={open}>
                Lås referatet
              </Button>
            )}
            title="Lås referatet, og bed om underskrifter?"
            confirm="Lås referatet nu"
            action={`${path}/referat/laas`}
            fields={fields}
          >
            <p>
              {people.length} deltagere får en mail og underskriver den samme fil. Teksten kan rettes, indtil den første
              har underskrevet.
            </p>
          </AskOnce>
        ))}
    </>
  );
}
