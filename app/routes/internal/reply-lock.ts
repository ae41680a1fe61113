import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { lockReply } from "~/modules/letters/lock-reply.server";
import { letterForm } from "~/modules/letters/reply-way-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Freezes the letter for its signatories. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, letterForm, lockReply, () =>
    redirectWithFlash(letterPath(letterId), {
      message: "Svaret er låst. Underskriverne får en mail, når brevet er lavet.",
    }),
  );
}
