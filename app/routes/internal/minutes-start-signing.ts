import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { meetingForm } from "~/modules/decisions/decision-forms";
import { startSigning } from "~/modules/decisions/start-signing.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Locks the minutes and begins the signing round. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, startSigning, ({ meetingId }) =>
    redirect(`/intern/moeder/${meetingId}/referat`),
  );
}
