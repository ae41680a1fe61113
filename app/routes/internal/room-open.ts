import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { meetingForm } from "~/modules/decisions/decision-forms";
import { openMeeting } from "~/modules/decisions/open-meeting.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Opens the meeting. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, openMeeting, ({ meetingId }) => redirect(`/intern/moeder/${meetingId}/rum`));
}
