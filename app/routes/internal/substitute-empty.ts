import type { ActionFunctionArgs } from "@remix-run/node";
import { leaveSeatEmpty } from "~/modules/decisions/leave-seat-empty.server";
import { requestForm } from "~/modules/decisions/presence-forms";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** The group answers that nobody comes. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, requestForm, leaveSeatEmpty, ({ meetingId, requestId }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}/stedfortraeder/${requestId}`, {
      message: "Sekretæren kan se, at der ikke kommer en stedfortræder.",
    }),
  );
}
