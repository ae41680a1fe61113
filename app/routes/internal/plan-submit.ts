import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planForm } from "~/modules/plans/plan-forms";
import { submitPlan } from "~/modules/plans/submit-plan.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Sends the plan to its committee. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, planForm, submitPlan, ({ proposalId }) =>
    redirectWithFlash(`/intern/forslag/${proposalId}`, {
      message: "Planen er sendt til udvalget. Skriv sagsfremstillingen færdig, og send den til godkendelse.",
    }),
  );
}
