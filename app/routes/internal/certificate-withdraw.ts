import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { roundForm } from "~/modules/decisions/round-forms";
import { withdrawCertificate } from "~/modules/decisions/withdraw-certificate.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** No certificate after all. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, roundForm, withdrawCertificate, (done) =>
    redirectWithFlash(roundPath(done), { message: "Der ventes ikke længere på dit certifikat." }),
  );
}
