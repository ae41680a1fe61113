import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editAddendum } from "~/modules/decisions/edit-addendum.server";
import { roundPath } from "~/modules/decisions/minutes-round";
import { editAddendumForm } from "~/modules/decisions/round-forms";
import { roundView } from "~/modules/decisions/round-view.server";
import { AddendumDraft } from "~/modules/decisions/ui/addendum-draft";
import { AddendumReading } from "~/modules/decisions/ui/addendum-reading";
import { LockAddendum } from "~/modules/decisions/ui/lock-addendum";
import { RoundActions } from "~/modules/decisions/ui/round-actions";
import { RoundAside } from "~/modules/decisions/ui/round-aside";
import { RoundBody } from "~/modules/decisions/ui/round-body";
import { requireActor } from "~/modules/identity/require-actor.server";
import { usePolling } from "~/modules/meetings/ui/polling";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { longDate } from "~/ui/danish-dates";
import { PageHead } from "~/ui/page-head";
import { Time } from "~/ui/time";

/** @throws 404 for what is no addendum's number */
function numberFrom(param: string | undefined): number {
  if (!param || !/^[1-9]\d{0,2}$/.test(param)) throw data(null, { status: 404 });
  return Number(param);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const [meetingId, number] = [idFrom(params["meetingId"]), numberFrom(params["number"])];
  return read(actor, (unit) => roundView(unit, meetingId, number));
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `Tillæg ${page.number}, ${longDate(page.meeting.startsAt)} – Sagsgang` : "Tillæg – Sagsgang" },
];

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const own = { meetingId: idFrom(params["meetingId"]), number: String(numberFrom(params["number"])) };
  return act({ ...(await readFields(request)), ...own }, actor, editAddendumForm, editAddendum, (done) =>
    redirectWithFlash(roundPath(done), { message: "Kladden er gemt." }),
  );
}

/** An addendum on its way: written, locked, signed, sealed, as the minutes it corrects were. */
export default function Addendum() {
  const page = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const { meeting, minutes, people, rights, mine, number } = page;
  const status = minutes?.status;
  usePolling(status === "freezing" || status === "sealing" || (status === "certifying" && !minutes?.joinedSha256));
  if (!minutes) return null;
  const path = `/intern/moeder/${meeting.id}`;
  const drafting = minutes.status === "drafting";
  return (
    <div className="wrap">
      <PageHead
        crumbs={[
          { label: "Møder", to: "/intern/moeder" },
          { label: `${meeting.committee.name} ${longDate(meeting.startsAt)}`, to: path },
          { label: "Referat", to: `${path}/referat` },
        ]}
        title={`Tillæg ${number} til referatet`}
        meta={[
          meeting.committee.name,
          longDate(meeting.startsAt),
          drafting && "Kladde, som kun du og de andre sekretærer kan se",
          minutes.sealedAt ? (
            <>
              Forseglet <Time at={minutes.sealedAt} />
            </>
          ) : (
            minutes.openedAt && (
              <>
                Runden begyndte <Time at={minutes.openedAt} />
              </>
            )
          ),
        ]}
        actions={
          drafting ? (
            <LockAddendum meetingId={meeting.id} addendum={minutes} people={people.length} />
          ) : (
            <RoundActions
              meetingId={meeting.id}
              number={number}
              status={minutes.status}
              people={people}
              rights={rights}
            />
          )
        }
      />
      <div className="cols">
        <div>
          {drafting ? <AddendumDraft addendum={minutes} faults={faults} /> : <AddendumReading addendum={minutes} />}
          <RoundBody
            meetingId={meeting.id}
            minutes={minutes}
            people={people}
            mine={mine}
            mayOpenFile={minutes.mayOpenFile}
            mayRemind={rights.close}
          />
        </div>
        <aside className="aside">
          <RoundAside
            meetingId={meeting.id}
            documents={[minutes.sealed, minutes.sealed ? null : minutes.joined, minutes.body].flatMap((one) =>
              one ? [one] : [],
            )}
            mayCallOffStamp={rights.lock}
            bodySha256={minutes.bodySha256}
          />
        </aside>
      </div>
    </div>
  );
}
