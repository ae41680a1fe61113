import type { ActionFunctionArgs } from "@remix-run/node";
import { openVoteForm } from "~/modules/decisions/vote-forms";
import { openVote } from "~/modules/decisions/open-vote.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Opens a vote. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, openVoteForm, openVote, (done) => Response.json({ done }));
}
