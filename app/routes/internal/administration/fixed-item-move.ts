import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { moveFixedItem } from "~/modules/meetings/move-fixed-item.server";
import { moveFixedItemForm } from "~/modules/meetings/fixed-item-forms";
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
    moveFixedItemForm,
    (unit, input) => moveFixedItem(unit, { ...input, committeeId }),
    ({ itemId, from }) =>
      redirectWithFlash(page, {
        message: "Rækkefølgen er gemt.",
        undo: { action: `${page}/flyt`, fields: { itemId, index: String(from) } },
      }),
  );
}
