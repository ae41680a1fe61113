import type { ActionFunctionArgs } from "@remix-run/node";
import { onwardForm } from "~/modules/decisions/course-forms";
import { chooseOnward } from "~/modules/decisions/choose-onward.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Where an item goes from its meeting. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, onwardForm, chooseOnward, () => Response.json(null));
}
