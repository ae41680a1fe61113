import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { indicatorForm } from "~/modules/plans/plan-forms";
import { removePlanIndicator } from "~/modules/plans/remove-plan-indicator.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes a goal off the plan. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), indicatorId: idFrom(params.planIndicatorId) };
  return act(fields, actor, indicatorForm, removePlanIndicator, ({ planId, name }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: `Målet “${name}” er taget af planen.` }),
  );
}
