import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { replaceSignatory } from "~/modules/letters/replace-signatory.server";
import { replaceSignatoryForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Another signs instead: the letter is made anew. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, replaceSignatoryForm, replaceSignatory, ({ name }) =>
    redirectWithFlash(letterPath(letterId), { message: `${name} underskriver nu. Brevet bliver lavet igen.` }),
  );
}
