import type { ActionFunctionArgs } from "@remix-run/node";
import { proposeAmendmentForm } from "~/modules/decisions/vote-forms";
import { proposeAmendment } from "~/modules/decisions/propose-amendment.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** A new amendment. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, proposeAmendmentForm, proposeAmendment, (done) => Response.json({ done }));
}
