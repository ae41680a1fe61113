import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { removeTableForm } from "~/modules/plans/plan-forms";
import { removePlanTable } from "~/modules/plans/remove-plan-table.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes a table out of the appendix. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId), tableId: idFrom(params.tableId) };
  return act(fields, actor, removeTableForm, removePlanTable, ({ planId, title }) =>
    redirectWithFlash(`/intern/planer/${planId}/bilag`, { message: `Tabellen “${title}” er fjernet.` }),
  );
}
