import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { removeFixedItemForm } from "~/modules/meetings/fixed-item-forms";
import { removeFixedItem } from "~/modules/meetings/remove-fixed-item.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  const page = `/intern/administration/udvalg/${committeeId}/faste-punkter`;
  return act(
    request,
    actor,
    removeFixedItemForm,
    (unit, input) => removeFixedItem(unit, { ...input, committeeId }),
    ({ kind, title, placement, caseNumber, position }) =>
      redirectWithFlash(page, {
        message: `${title} er fjernet.`,
        undo: { action: `${page}/tilfoej`, fields: { kind, title, placement, caseNumber, position: String(position) } },
      }),
  );
}
