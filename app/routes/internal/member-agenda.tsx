import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownApology } from "~/modules/decisions/apology-queries.server";
import { ownCourse } from "~/modules/decisions/course-queries.server";
import { MeetingBegins } from "~/modules/decisions/ui/meeting-begins";
import { OwnApology } from "~/modules/decisions/ui/own-apology";
import { OwnDisqualification } from "~/modules/decisions/ui/disqualification";
import { OwnReferral } from "~/modules/decisions/ui/referral";
import { requireActor } from "~/modules/identity/require-actor.server";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import { AgendaReader } from "~/modules/meetings/ui/agenda-reader";
import { read } from "~/platform/http.server";
import { now } from "~/platform/clock";
import { dayAndMonth, isoDay } from "~/ui/danish-dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const number = new URL(request.url).searchParams.get("punkt");
  return read(actor, async (unit) => {
    const reading = await readAgenda(unit, params.meetingId ?? "", number);
    const { meeting, item } = reading;
    return {
      ...reading,
      today: isoDay(meeting.startsAt) === isoDay(now()),
      apology: await ownApology(unit, meeting.id),
      course: item && !reading.draft ? await ownCourse(unit, item.id) : null,
    };
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${data.item ? `Punkt ${data.item.number}, ` : ""}${dayAndMonth(data.meeting.startsAt)} – Sagsgang`
      : "Dagsorden – Sagsgang",
  },
];

export default function MemberAgenda() {
  const { apology, course, today, ...reading } = useLoaderData<typeof loader>();
  const { id, status } = reading.meeting;
  return (
    <AgendaReader
      reading={reading}
      aboutItem={
        course && (
          <>
            <OwnReferral course={course} />
            <OwnDisqualification course={course} />
          </>
        )
      }
      notice={
        (status === "inSession" || (status === "dispatched" && today)) && (
          <MeetingBegins meetingId={id} status={status} />
        )
      }
    >
      {apology && <OwnApology meetingId={reading.meeting.id} sent={apology.sent} />}
    </AgendaReader>
  );
}
