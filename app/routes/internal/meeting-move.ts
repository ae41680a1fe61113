import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { moveMeeting } from "~/modules/meetings/move-meeting.server";
import { moveMeetingForm } from "~/modules/meetings/meeting-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { followedInPortal } from "~/modules/publishing/follow-meeting.server";
import { act } from "~/platform/http.server";
import { countOf } from "~/ui/danish-numbers";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, moveMeetingForm, followedInPortal(moveMeeting), ({ meetingId, mailed }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}`, {
      message:
        mailed > 0
          ? `Mødet er flyttet, og ${countOf(mailed, "modtager", "modtagere")} har fået besked.`
          : "Mødet er flyttet.",
    }),
  );
}
