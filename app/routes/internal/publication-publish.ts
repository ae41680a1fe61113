import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { publishForm } from "~/modules/publishing/publication-forms";
import { publishMeeting } from "~/modules/publishing/publish-meeting.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Publishes the meeting as it now is. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, publishForm, publishMeeting, ({ meetingId }) =>
    redirect(`/intern/moeder/${meetingId}/offentliggoerelse`),
  );
}
