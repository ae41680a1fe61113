import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { listPlans } from "~/modules/plans/plan-queries.server";
import { PlanListPage } from "~/modules/plans/ui/plan-list-page";
import { read } from "~/platform/http.server";

export const meta: MetaFunction = () => [{ title: "Planer – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => listPlans(unit));
}

export default function Plans() {
  return <PlanListPage {...useLoaderData<typeof loader>()} />;
}
