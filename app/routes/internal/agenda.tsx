import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { apologies } from "~/modules/decisions/apology-queries.server";
import { substituteRequests } from "~/modules/decisions/substitute-queries.server";
import { Apologies } from "~/modules/decisions/ui/apologies";
import { requireActor } from "~/modules/identity/require-actor.server";
import { agendaPage } from "~/modules/meetings/agenda-queries.server";
import { AgendaBuilder } from "~/modules/meetings/ui/agenda-builder";
import { read } from "~/platform/http.server";
import { longDate } from "~/ui/danish-dates";

export { unlessPreviewed as shouldRevalidate } from "~/ui/pdf-preview";

/** The agenda builder. Who doesn't make the agenda reads it instead. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const page = await read(actor, async (unit) => {
    const agenda = await agendaPage(unit, params.meetingId ?? "");
    return {
      ...agenda,
      apologies: await apologies(unit, agenda.meeting),
      requests: await substituteRequests(unit, agenda.meeting),
    };
  });
  if (!page.mayEdit && page.meeting.status !== "drafting")
    throw redirect(`/intern/moeder/${page.meeting.id}/dagsorden`);
  return page;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Dagsorden ${longDate(data.meeting.startsAt)}` : "Dagsorden"} – Sagsgang` },
];

export default function Agenda() {
  const { apologies: sent, requests, ...page } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return (
    <AgendaBuilder page={page} openItem={search.get("punkt")} adding={search.has("tilfoej")}>
      <Apologies sent={sent} requests={requests} meetingId={page.meeting.id} />
    </AgendaBuilder>
  );
}
