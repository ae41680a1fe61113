import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { handOverLetter } from "~/modules/letters/hand-over-letter.server";
import { handOverForm } from "~/modules/letters/reply-way-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** To another person at the same station. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, handOverForm, handOverLetter, ({ name }) =>
    redirectWithFlash(letterPath(letterId), { message: `Svaret er givet til ${name}.` }),
  );
}
