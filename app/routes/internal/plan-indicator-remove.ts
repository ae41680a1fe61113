import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { indicatorForm } from "~/modules/plans/plan-forms";
import { removeIndicator } from "~/modules/plans/remove-indicator.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes a goal off the plan. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), indicatorId: idFrom(params.planIndicatorId) };
  return act(fields, actor, indicatorForm, removeIndicator, ({ planId, name }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: `Målet “${name}” er taget af planen.` }),
  );
}
