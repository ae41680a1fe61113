import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { reminderForm } from "~/modules/decisions/round-forms";
import { remindSigners } from "~/modules/decisions/remind-signers.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { listInWords } from "~/ui/danish-numbers";

/** Reminds one person, or everybody who is missing. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, reminderForm, remindSigners, (done) =>
    redirectWithFlash(roundPath(done), { message: `Der er sendt en påmindelse til ${listInWords(done.names)}.` }),
  );
}
