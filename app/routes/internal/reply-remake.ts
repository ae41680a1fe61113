import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { remakeLetter } from "~/modules/letters/remake-letter.server";
import { remakeForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A letter's PDF that couldn't be made is made again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, remakeForm, remakeLetter, () =>
    redirectWithFlash(letterPath(letterId), { message: "Vi prøver igen nu." }),
  );
}
