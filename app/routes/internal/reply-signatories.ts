import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { setSignatories } from "~/modules/letters/set-signatories.server";
import { signatoriesForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Who signs. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, signatoriesForm, setSignatories, () =>
    redirectWithFlash(letterPath(letterId), { message: "Underskriverne er gemt." }),
  );
}
