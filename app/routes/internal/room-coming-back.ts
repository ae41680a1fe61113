import type { ActionFunctionArgs } from "@remix-run/node";
import { outForm } from "~/modules/decisions/presence-forms";
import { noteComingBack } from "~/modules/decisions/note-coming-back.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Somebody who stepped out comes back. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, outForm, noteComingBack, (done) => Response.json({ done }));
}
