import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { adoptPlanForm } from "~/modules/plans/plan-forms";
import { adoptPlan } from "~/modules/plans/adopt-plan.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The committee has adopted the plan. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, adoptPlanForm, adoptPlan, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: "Planen er vedtaget, og dens tekst er låst." }),
  );
}
