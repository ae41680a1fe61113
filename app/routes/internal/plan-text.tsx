import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planText } from "~/modules/plans/plan-queries.server";
import { PlanWriting } from "~/modules/plans/ui/plan-writing";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction = () => [{ title: "Planens kapitler – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const planId = idFrom(params.planId);
  const written = await read(actor, (unit) => planText(unit, planId));
  // Sent on meanwhile: what was typed and never came to the server is told of where it is read.
  if (!written) throw redirect(`/intern/planer/${planId}/laes`);
  const { plan, text } = written;
  return { plan: { id: plan.id, title: plan.title }, text, userId: actor.userId };
}

export default function WritePlan() {
  return <PlanWriting {...useLoaderData<typeof loader>()} />;
}
