import type { ActionFunctionArgs } from "@remix-run/node";
import { withFollowUpReport } from "~/modules/decisions/write-follow-up.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { dispatchSupplement } from "~/modules/meetings/dispatch-supplement.server";
import { supplementForm } from "~/modules/meetings/meeting-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { countOf } from "~/ui/danish-numbers";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(
    request,
    actor,
    supplementForm,
    withFollowUpReport(dispatchSupplement),
    ({ meetingId, number, recipients, at }) =>
      redirectWithFlash(`/intern/moeder/${meetingId}`, {
        message: `Tillægsdagsorden ${number} er udsendt til ${countOf(recipients, "modtager", "modtagere")} kl. ${at}.`,
      }),
  );
}
