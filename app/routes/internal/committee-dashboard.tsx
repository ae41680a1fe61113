import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { committeeDashboard } from "~/modules/dashboard/dashboard-queries.server";
import { DashboardPage } from "~/modules/dashboard/ui/dashboard-page";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.committee.name}: overblik` : "Overblik"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  const [year] = /^\d{4}$/.exec(new URL(request.url).searchParams.get("aar") ?? "") ?? [];
  return read(actor, (unit) => committeeDashboard(unit, { committeeId, year: year ? Number(year) : null }));
}

export default function CommitteeDashboard() {
  return <DashboardPage {...useLoaderData<typeof loader>()} />;
}
