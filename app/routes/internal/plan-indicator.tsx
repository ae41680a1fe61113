import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planIndicatorPage } from "~/modules/plans/indicator-queries.server";
import { IndicatorPage } from "~/modules/plans/ui/indicator-page";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.indicator.name ?? "Mål"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { planId: idFrom(params.planId), indicatorId: idFrom(params.planIndicatorId) };
  return read(actor, (unit) => planIndicatorPage(unit, ids));
}

export default function Indicator() {
  return <IndicatorPage {...useLoaderData<typeof loader>()} />;
}
