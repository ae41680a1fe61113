import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { lockAddendumForm } from "~/modules/decisions/round-forms";
import { lockAddendum } from "~/modules/decisions/lock-addendum.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** Locks an addendum, and asks for signatures. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, lockAddendumForm, lockAddendum, (done) =>
    redirectWithFlash(roundPath(done), { message: "Tillægget bliver låst. Runden åbner om lidt." }),
  );
}
