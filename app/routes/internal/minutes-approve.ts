import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { approvalForm } from "~/modules/decisions/round-forms";
import { approveMinutes } from "~/modules/decisions/approve-minutes.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** Read, and nothing to add. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, approvalForm, approveMinutes, (done) =>
    redirectWithFlash(roundPath(done), { message: "Det er noteret, at du ikke har bemærkninger." }),
  );
}
