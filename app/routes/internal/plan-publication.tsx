import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { usePolling } from "~/modules/meetings/ui/polling";
import { planPublicationView } from "~/modules/publishing/plan-publication-queries.server";
import { PlanPublication } from "~/modules/publishing/ui/plan-publication";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Offentliggørelse${data ? `: ${data.plan.title}` : ""} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => planPublicationView(unit, idFrom(params.planId)));
}

export default function PublishedPlan() {
  const view = useLoaderData<typeof loader>();
  usePolling(view.published?.pdf === "underWay");
  return <PlanPublication view={view} />;
}
