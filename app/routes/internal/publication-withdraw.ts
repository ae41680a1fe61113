import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { withdrawForm } from "~/modules/publishing/publication-forms";
import { withdrawMeeting } from "~/modules/publishing/withdraw-meeting.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Takes the meeting out of the portal. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, withdrawForm, withdrawMeeting, ({ meetingId }) =>
    redirect(`/intern/moeder/${meetingId}/offentliggoerelse`),
  );
}
