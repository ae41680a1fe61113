import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownApology } from "~/modules/decisions/apology-queries.server";
import { MeetingBegins } from "~/modules/decisions/ui/meeting-begins";
import { OwnApology } from "~/modules/decisions/ui/own-apology";
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
    const today = isoDay(reading.meeting.startsAt) === isoDay(now());
    return { ...reading, today, apology: await ownApology(unit, reading.meeting.id) };
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
  const { apology, today, ...reading } = useLoaderData<typeof loader>();
  const { id, status } = reading.meeting;
  return (
    <AgendaReader
      reading={reading}
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
