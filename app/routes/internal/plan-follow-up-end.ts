import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { endFollowUpForm } from "~/modules/plans/plan-forms";
import { endFollowUp } from "~/modules/plans/end-follow-up.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** What was to come back has been. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), followUpId: idFrom(params.followUpId) };
  return act(fields, actor, endFollowUpForm, endFollowUp, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: "Opfølgningen er afsluttet." }),
  );
}
