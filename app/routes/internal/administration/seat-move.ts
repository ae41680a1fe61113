import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { moveMembership } from "~/modules/meetings/move-membership.server";
import { moveMembershipForm } from "~/modules/meetings/membership-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const committeeId = idFrom(params.committeeId);
  const page = `/intern/administration/udvalg/${committeeId}/medlemmer`;
  return act(
    request,
    actor,
    moveMembershipForm,
    (unit, input) => moveMembership(unit, { ...input, committeeId }),
    ({ membershipId, from }) =>
      redirectWithFlash(page, {
        message: "Rækkefølgen er gemt.",
        undo: { action: `${page}/flyt`, fields: { membershipId, index: String(from) } },
      }),
  );
}
