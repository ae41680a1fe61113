import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { meetingForm } from "~/modules/decisions/decision-forms";
import { closeMeeting } from "~/modules/decisions/close-meeting.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Closes the meeting. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, closeMeeting, ({ meetingId }) =>
    redirect(`/intern/moeder/${meetingId}/referat`),
  );
}
