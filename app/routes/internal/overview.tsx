import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ownTasks } from "~/modules/decisions/follow-up-queries.server";
import { openRounds } from "~/modules/decisions/open-rounds.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { overview } from "~/modules/meetings/overview-queries.server";
import { OverviewPage } from "~/modules/meetings/ui/overview-page";
import { read } from "~/platform/http.server";

/** The first page after signing in: what concerns this person now. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => ({
    overview: await overview(unit),
    rounds: await openRounds(unit),
    followUp: await ownTasks(unit),
  }));
}

export const meta: MetaFunction = () => [{ title: "Overblik – Sagsgang" }];

export default function Overview() {
  return <OverviewPage {...useLoaderData<typeof loader>()} />;
}
