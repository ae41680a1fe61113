import type { ActionFunctionArgs } from "@remix-run/node";
import { comingForm } from "~/modules/decisions/presence-forms";
import { noteArrival } from "~/modules/decisions/note-arrival.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Somebody comes. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, comingForm, noteArrival, (done) => Response.json({ done }));
}
