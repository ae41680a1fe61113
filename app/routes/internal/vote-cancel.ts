import type { ActionFunctionArgs } from "@remix-run/node";
import { cancelVoteForm } from "~/modules/decisions/vote-forms";
import { cancelVote } from "~/modules/decisions/cancel-vote.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** A vote that doesn't count. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, cancelVoteForm, cancelVote, (done) => Response.json({ done }));
}
