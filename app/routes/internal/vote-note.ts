import type { ActionFunctionArgs } from "@remix-run/node";
import { noteBallotsForm } from "~/modules/decisions/vote-forms";
import { noteBallots } from "~/modules/decisions/note-ballots.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** What whoever records notes of others' votes. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, noteBallotsForm, noteBallots, (done) => Response.json({ done }));
}
