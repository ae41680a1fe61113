import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { listSeries } from "~/modules/statistics/series-queries.server";
import { SeriesListPage } from "~/modules/statistics/ui/series-list-page";
import { read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Tal – Sagsgang" }];

/** More than that nobody reads through: they search. */
const most = 200;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 200).normalize("NFC");
  return read(actor, async (unit) => ({ ...(await listSeries(unit, text, most)), text }));
}

export default function SeriesList() {
  return <SeriesListPage {...useLoaderData<typeof loader>()} />;
}
