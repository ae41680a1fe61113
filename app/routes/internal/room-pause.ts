import type { ActionFunctionArgs } from "@remix-run/node";
import { meetingForm } from "~/modules/decisions/decision-forms";
import { pauseMeeting } from "~/modules/decisions/pause-meeting.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** The meeting pauses. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, pauseMeeting, (done) => Response.json({ done }));
}
