import type { ActionFunctionArgs } from "@remix-run/node";
import { closeVoteForm } from "~/modules/decisions/vote-forms";
import { closeVote } from "~/modules/decisions/close-vote.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Closes a vote, with the counts of a show of hands. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, closeVoteForm, closeVote, (done) => Response.json({ done }));
}
