import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { reopenReply } from "~/modules/letters/reopen-reply.server";
import { reopenForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes the lock off before everybody has signed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, reopenForm, reopenReply, () =>
    redirectWithFlash(letterPath(letterId), { message: "Svaret er åbnet igen." }),
  );
}
