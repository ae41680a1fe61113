import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { readAgenda } from "~/modules/meetings/agenda-reading.server";
import { AgendaReader } from "~/modules/meetings/ui/agenda-reader";
import { read } from "~/platform/http.server";
import { dayAndMonth } from "~/ui/danish-dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const number = new URL(request.url).searchParams.get("punkt");
  return read(actor, (unit) => readAgenda(unit, params.meetingId ?? "", number));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data
      ? `${data.item ? `Punkt ${data.item.number}, ` : ""}${dayAndMonth(data.meeting.startsAt)} – Sagsgang`
      : "Dagsorden – Sagsgang",
  },
];

export default function MemberAgenda() {
  return <AgendaReader reading={useLoaderData<typeof loader>()} />;
}
