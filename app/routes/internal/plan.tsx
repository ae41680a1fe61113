import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planPage } from "~/modules/plans/plan-queries.server";
import { PlanPage } from "~/modules/plans/ui/plan-page";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.plan.title ?? "Plan"} – Sagsgang` }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => planPage(unit, idFrom(params.planId)));
}

export default function Plan() {
  return <PlanPage {...useLoaderData<typeof loader>()} />;
}
