import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { liveState } from "~/modules/decisions/live-queries.server";
import { WallPage } from "~/modules/decisions/ui/wall-page";
import { requireActor } from "~/modules/identity/require-actor.server";
import { now } from "~/platform/clock";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { dayAndMonth } from "~/ui/danish-dates";
import appStyles from "~/ui/styles/app.css?url";

export const links = () => [{ rel: "stylesheet", href: appStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const live = await read(actor, (unit) => liveState(unit, idFrom(params["meetingId"]), "vaeg"));
  const { status, id } = live.meeting;
  if (["drafting", "cancelled"].includes(status)) throw redirect(`/intern/moeder/${id}`);
  return { live, now: now().toISOString() };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Vægskærm ${dayAndMonth(data.live.meeting.startsAt)} – Sagsgang` : "Vægskærm – Sagsgang" },
];

/** The screen on the wall: a page without the working app's frame. */
export default function Wall() {
  const { live, now: at } = useLoaderData<typeof loader>();
  return <WallPage loaded={live} now={at} />;
}

export { BareError as ErrorBoundary } from "~/ui/error-page";
