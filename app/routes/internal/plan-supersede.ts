import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { supersedePlanForm } from "~/modules/plans/plan-forms";
import { supersedePlan } from "~/modules/plans/supersede-plan.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Another plan comes in its place. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, supersedePlanForm, supersedePlan, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: "Planen er afløst. Dens mål følges ikke længere." }),
  );
}
