import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { chooseWayOn } from "~/modules/decisions/choose-way-on.server";
import { wayOnForm } from "~/modules/decisions/course-forms";
import { stayedCases } from "~/modules/decisions/course-queries.server";
import { WayOnForm } from "~/modules/decisions/ui/referral";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { longDate } from "~/ui/danish-dates";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => stayedCases(unit, idFrom(params["meetingId"])));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, wayOnForm, chooseWayOn, ({ meetingId, where }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}/standsning`, { message: `${where}.` }),
  );
}

export const meta: MetaFunction = () => [{ title: "Standsede sager – Sagsgang" }];

/** The cases of a meeting that somebody has referred to the council: where the secretary sends them. */
export default function StayedCases() {
  const { meeting, cases } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <PageHead
        crumbs={[
          { label: "Møder", to: "/intern/moeder" },
          { label: `${meeting.committee} ${longDate(meeting.startsAt)}`, to: `/intern/moeder/${meeting.id}` },
          { label: "Referat", to: `/intern/moeder/${meeting.id}/referat` },
        ]}
        title="Standsede sager"
        meta={[meeting.committee, longDate(meeting.startsAt)]}
      />
      {cases.length === 0 && (
        <Empty title="Ingen standsede sager">
          Intet medlem har krævet en sag fra mødet indbragt for byrådet.{" "}
          <Link to={`/intern/moeder/${meeting.id}/referat`}>Gå til referatet</Link>
        </Empty>
      )}
      {cases.map((stayed) => (
        <WayOnForm key={stayed.itemId} meetingId={meeting.id} stayed={stayed} />
      ))}
    </div>
  );
}
