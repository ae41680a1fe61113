import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planReading } from "~/modules/plans/plan-queries.server";
import { PlanReading } from "~/modules/plans/ui/plan-reading";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Læs ${data?.plan.title ?? "planen"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const reading = await read(actor, (unit) => planReading(unit, idFrom(params.planId)));
  return { ...reading, userId: actor.userId };
}

export default function ReadPlan() {
  return <PlanReading {...useLoaderData<typeof loader>()} />;
}
