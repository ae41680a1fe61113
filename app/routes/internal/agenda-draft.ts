import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { requestDraft } from "~/modules/meetings/request-draft.server";
import { meetingForm } from "~/modules/meetings/meeting-forms";
import { act } from "~/platform/http.server";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, requestDraft, (result) => Response.json(result));
}
