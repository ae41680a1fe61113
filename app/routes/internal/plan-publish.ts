import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { publishPlanForm } from "~/modules/publishing/plan-publication-forms";
import { publishPlan } from "~/modules/publishing/publish-plan.server";
import { act } from "~/platform/http.server";

/** Publishes the plan as it now is. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, publishPlanForm, publishPlan, ({ planId }) =>
    redirect(`/intern/planer/${planId}/offentliggoerelse`),
  );
}
