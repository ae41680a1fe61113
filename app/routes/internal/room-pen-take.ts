import type { ActionFunctionArgs } from "@remix-run/node";
import { takePenForm } from "~/modules/decisions/presence-forms";
import { takePen } from "~/modules/decisions/take-pen.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Takes the pen over from whoever holds it. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, takePenForm, takePen, (done) => Response.json({ done }));
}
