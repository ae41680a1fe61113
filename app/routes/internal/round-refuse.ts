import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { refusalForm } from "~/modules/decisions/round-forms";
import { refuseSignature } from "~/modules/decisions/refuse-signature.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** Somebody doesn't want to sign. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, refusalForm, refuseSignature, (done) =>
    redirectWithFlash(roundPath(done), { message: "Din afvisning og begrundelse er noteret." }),
  );
}
