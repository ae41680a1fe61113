import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planForm } from "~/modules/plans/plan-forms";
import { putFollowUp } from "~/modules/plans/put-follow-up.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Makes how the plan goes an agenda item. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, planForm, putFollowUp, ({ proposalId }) =>
    redirectWithFlash(`/intern/forslag/${proposalId}`, {
      message: "Opfølgningen er skrevet som en sag. Læs den igennem, og send den til godkendelse.",
    }),
  );
}
