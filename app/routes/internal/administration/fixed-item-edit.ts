import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editFixedItem } from "~/modules/meetings/edit-fixed-item.server";
import { editFixedItemForm } from "~/modules/meetings/fixed-item-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  return act(
    request,
    actor,
    editFixedItemForm,
    (unit, input) => editFixedItem(unit, { ...input, committeeId }),
    () =>
      redirectWithFlash(`/intern/administration/udvalg/${committeeId}/faste-punkter`, {
        message: "Punktet er rettet.",
      }),
  );
}
