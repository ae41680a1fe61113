import type { ActionFunctionArgs } from "@remix-run/node";
import { orderAmendmentsForm } from "~/modules/decisions/vote-forms";
import { orderAmendments } from "~/modules/decisions/order-amendments.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** The most far-reaching amendment first. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, orderAmendmentsForm, orderAmendments, (done) => Response.json({ done }));
}
