import type { ActionFunctionArgs } from "@remix-run/node";
import { comingForm } from "~/modules/decisions/presence-forms";
import { noteDeparture } from "~/modules/decisions/note-departure.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Somebody leaves. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, comingForm, noteDeparture, (done) => Response.json({ done }));
}
