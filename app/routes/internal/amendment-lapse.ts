import type { ActionFunctionArgs } from "@remix-run/node";
import { lapseAmendmentsForm } from "~/modules/decisions/vote-forms";
import { lapseAmendments } from "~/modules/decisions/lapse-amendments.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Amendments without meaning after another was adopted. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, lapseAmendmentsForm, lapseAmendments, (done) => Response.json({ done }));
}
