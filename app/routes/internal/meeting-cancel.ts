import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { cancelMeeting } from "~/modules/meetings/cancel-meeting.server";
import { cancelMeetingForm } from "~/modules/meetings/meeting-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { followedInPortal } from "~/modules/publishing/follow-meeting.server";
import { act } from "~/platform/http.server";
import { countOf } from "~/ui/danish-numbers";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, cancelMeetingForm, followedInPortal(cancelMeeting), ({ meetingId, mailed }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}`, {
      message: `Mødet er aflyst, og ${countOf(mailed, "modtager", "modtagere")} har fået besked.`,
    }),
  );
}
