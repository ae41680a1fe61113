import type { ActionFunctionArgs } from "@remix-run/node";
import { withFollowUpReport } from "~/modules/decisions/write-follow-up.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { dispatchAgenda } from "~/modules/meetings/dispatch-agenda.server";
import { dispatchForm } from "~/modules/meetings/meeting-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { countOf } from "~/ui/danish-numbers";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, dispatchForm, withFollowUpReport(dispatchAgenda), ({ meetingId, recipients, at }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}`, {
      message: `Dagsordenen er udsendt til ${countOf(recipients, "modtager", "modtagere")} kl. ${at}.`,
    }),
  );
}
