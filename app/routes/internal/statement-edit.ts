import type { ActionFunctionArgs } from "@remix-run/node";
import { editStatementForm } from "~/modules/decisions/vote-forms";
import { editStatement } from "~/modules/decisions/edit-statement.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Changes a statement. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, editStatementForm, editStatement, (done) => Response.json({ done }));
}
