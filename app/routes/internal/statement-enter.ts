import type { ActionFunctionArgs } from "@remix-run/node";
import { enterStatementForm } from "~/modules/decisions/vote-forms";
import { enterStatement } from "~/modules/decisions/enter-statement.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** A statement for the minutes. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, enterStatementForm, enterStatement, (done) => Response.json({ done }));
}
