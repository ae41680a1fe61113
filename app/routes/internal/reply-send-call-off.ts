import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { callOffSending } from "~/modules/letters/call-off-sending.server";
import { letterForm } from "~/modules/letters/reply-way-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A mail that failed is given up. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, letterForm, callOffSending, () =>
    redirectWithFlash(letterPath(letterId), {
      message: "Mailen er opgivet. Send brevet til en anden adresse eller med Digital Post.",
    }),
  );
}
