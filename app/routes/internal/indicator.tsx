import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { indicatorPage } from "~/modules/projects/indicator-queries.server";
import { IndicatorPage } from "~/modules/projects/ui/indicator-page";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.indicator.name : "Indikator"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => indicatorPage(unit, idFrom(params.indicatorId)));
}

export default function Indicator() {
  return <IndicatorPage {...useLoaderData<typeof loader>()} />;
}
