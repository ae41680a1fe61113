import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { roundForm } from "~/modules/decisions/round-forms";
import { announceCertificate } from "~/modules/decisions/announce-certificate.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** Signing with a certificate of one's own, too. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, roundForm, announceCertificate, (done) =>
    redirectWithFlash(roundPath(done), { message: "Du får en mail, når filen er klar til dit certifikat." }),
  );
}
