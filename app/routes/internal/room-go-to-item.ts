import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { goToItemForm } from "~/modules/decisions/presence-forms";
import { goToItem } from "~/modules/decisions/go-to-item.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** The meeting takes an item up, and the room shows it. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, goToItemForm, goToItem, ({ meetingId }) => redirect(`/intern/moeder/${meetingId}/rum`));
}
