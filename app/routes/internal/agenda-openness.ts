import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { setItemOpenness } from "~/modules/meetings/set-item-openness.server";
import { opennessForm } from "~/modules/meetings/meeting-forms";
import { followedInPortal } from "~/modules/publishing/follow-meeting.server";
import { act } from "~/platform/http.server";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, opennessForm, followedInPortal(setItemOpenness), () => Response.json(null));
}
