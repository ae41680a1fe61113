import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editMembership } from "~/modules/meetings/edit-membership.server";
import { editMembershipForm } from "~/modules/meetings/membership-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  return act(
    request,
    actor,
    editMembershipForm,
    (unit, input) => editMembership(unit, { ...input, committeeId }),
    () =>
      redirectWithFlash(`/intern/administration/udvalg/${committeeId}/medlemmer`, { message: "Pladsen er rettet." }),
  );
}
