import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { roundForm } from "~/modules/decisions/round-forms";
import { sealWithoutCertificates } from "~/modules/decisions/seal-without-certificates.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** Waits for certificates no longer. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, roundForm, sealWithoutCertificates, (done) =>
    redirectWithFlash(roundPath(done), { message: "Kommunens segl bliver sat nu." }),
  );
}
