import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { followView } from "~/modules/decisions/follow-queries.server";
import { FollowPage } from "~/modules/decisions/ui/follow-page";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { dayAndMonth } from "~/ui/danish-dates";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const number = new URL(request.url).searchParams.get("punkt");
  const view = await read(actor, (unit) => followView(unit, idFrom(params["meetingId"]), number));
  // Before its agenda is out there is nothing to follow, and of a cancelled meeting there never will be.
  const { status, id } = view.live.meeting;
  if (["drafting", "cancelled"].includes(status)) throw redirect(`/intern/moeder/${id}/dagsorden`);
  return view;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Følg mødet ${dayAndMonth(data.live.meeting.startsAt)} – Sagsgang` : "Følg mødet – Sagsgang" },
];

/** A member follows the meeting on their own screen. */
export default function Follow() {
  const { live, ...view } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  return <FollowPage loaded={live} {...view} browsing={search.has("punkt")} />;
}
