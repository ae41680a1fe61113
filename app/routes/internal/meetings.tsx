import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { chairDecisionCommittees } from "~/modules/decisions/chair-decision-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { meetingList } from "~/modules/meetings/meetings-list.server";
import { MeetingsPage } from "~/modules/meetings/ui/meetings-page";
import { now } from "~/platform/clock";
import { copenhagenDate } from "~/platform/danish-time";
import { read } from "~/platform/http.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const search = new URL(request.url).searchParams;
  const year = /^\d{4}$/.test(search.get("aar") ?? "")
    ? Number(search.get("aar"))
    : Number(copenhagenDate(now()).slice(0, 4));
  return read(actor, async (unit) => ({
    list: await meetingList(unit, { committee: search.get("udvalg"), year }),
    chairDecisions: await chairDecisionCommittees(unit),
  }));
}

export const meta: MetaFunction = () => [{ title: "Møder – Sagsgang" }];

export default function Meetings() {
  return <MeetingsPage {...useLoaderData<typeof loader>()} />;
}
