import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { noteIndicatorForm } from "~/modules/plans/plan-forms";
import { noteIndicator } from "~/modules/plans/note-indicator.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** How it goes with a goal. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), indicatorId: idFrom(params.planIndicatorId) };
  return act(fields, actor, noteIndicatorForm, noteIndicator, ({ planId, indicatorId }) =>
    redirectWithFlash(`/intern/planer/${planId}/maal/${indicatorId}`, { message: "Det står nu på planens side." }),
  );
}
