import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addFollowUpForm } from "~/modules/plans/plan-forms";
import { addFollowUp } from "~/modules/plans/add-follow-up.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Something comes back to the committee. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, addFollowUpForm, addFollowUp, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, {
      message: "Det er aftalt, og kommer på dagsordenen for månedens første møde.",
    }),
  );
}
