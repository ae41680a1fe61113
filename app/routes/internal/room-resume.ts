import type { ActionFunctionArgs } from "@remix-run/node";
import { meetingForm } from "~/modules/decisions/decision-forms";
import { resumeMeeting } from "~/modules/decisions/resume-meeting.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** The pause is over. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, resumeMeeting, (done) => Response.json({ done }));
}
