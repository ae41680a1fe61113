import type { ActionFunctionArgs } from "@remix-run/node";
import { amendmentForm } from "~/modules/decisions/vote-forms";
import { withdrawAmendment } from "~/modules/decisions/withdraw-amendment.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** An amendment is taken back. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, amendmentForm, withdrawAmendment, (done) => Response.json({ done }));
}
