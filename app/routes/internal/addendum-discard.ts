import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { addendumForm } from "~/modules/decisions/round-forms";
import { discardAddendum } from "~/modules/decisions/discard-addendum.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** Throws a draft away. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, addendumForm, discardAddendum, (done) =>
    redirectWithFlash(roundPath(done), { message: "Kladden er kasseret." }),
  );
}
