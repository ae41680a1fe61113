import type { ActionFunctionArgs } from "@remix-run/node";
import { castVoteForm } from "~/modules/decisions/vote-forms";
import { castVote } from "~/modules/decisions/cast-vote.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** One's own vote. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, castVoteForm, castVote, (done) => Response.json({ done }));
}
