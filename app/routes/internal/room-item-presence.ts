import type { ActionFunctionArgs } from "@remix-run/node";
import { itemPresenceForm } from "~/modules/decisions/presence-forms";
import { correctItemPresence } from "~/modules/decisions/correct-item-presence.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Corrects whether somebody took part in an item. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, itemPresenceForm, correctItemPresence, (done) => Response.json({ done }));
}
