import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { returnLetter } from "~/modules/letters/return-letter.server";
import { inSentence } from "~/modules/letters/reply-way";
import { returnForm } from "~/modules/letters/reply-way-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Back to the station before or the author; undone by the receipt. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act(
    { ...(await readFields(request)), letterId },
    actor,
    returnForm,
    returnLetter,
    ({ station, previousDueOn }) =>
      redirectWithFlash(letterPath(letterId), {
        message: station
          ? `Svaret er sendt retur til ${inSentence(station)}.`
          : "Svaret er sendt retur til forfatteren.",
        undo: { action: `${letterPath(letterId)}/fortryd`, fields: { dueOn: previousDueOn } },
      }),
  );
}
