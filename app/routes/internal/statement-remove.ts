import type { ActionFunctionArgs } from "@remix-run/node";
import { statementForm } from "~/modules/decisions/vote-forms";
import { removeStatement } from "~/modules/decisions/remove-statement.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Takes a statement back. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, statementForm, removeStatement, (done) => Response.json({ done }));
}
