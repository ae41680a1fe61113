import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addFixedItem } from "~/modules/meetings/add-fixed-item.server";
import { addFixedItemForm } from "~/modules/meetings/fixed-item-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  return act(
    request,
    actor,
    addFixedItemForm,
    (unit, input) => addFixedItem(unit, { ...input, committeeId }),
    () =>
      redirectWithFlash(`/intern/administration/udvalg/${committeeId}/faste-punkter`, {
        message: "Punktet er tilføjet.",
      }),
  );
}
