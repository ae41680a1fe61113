import type { ActionFunctionArgs } from "@remix-run/node";
import { outForm } from "~/modules/decisions/presence-forms";
import { noteGoingOut } from "~/modules/decisions/note-going-out.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Somebody steps out for an item. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, outForm, noteGoingOut, (done) => Response.json({ done }));
}
