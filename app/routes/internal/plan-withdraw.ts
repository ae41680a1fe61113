import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { withdrawPlanForm } from "~/modules/publishing/plan-publication-forms";
import { withdrawPlan } from "~/modules/publishing/withdraw-plan.server";
import { act } from "~/platform/http.server";

/** Takes the plan out of the portal. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, withdrawPlanForm, withdrawPlan, ({ planId }) =>
    redirect(`/intern/planer/${planId}/offentliggoerelse`),
  );
}
