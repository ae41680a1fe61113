import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planForm } from "~/modules/plans/plan-forms";
import { takeBackPlan } from "~/modules/plans/take-back-plan.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A plan that was sent to the committee is written on again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, planForm, takeBackPlan, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, {
      message: "Planen er udkast igen. Træk sagsfremstillingen tilbage, hvis den ikke skal på mødet.",
    }),
  );
}
