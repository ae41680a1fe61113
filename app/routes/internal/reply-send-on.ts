import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { sendOn } from "~/modules/letters/send-on.server";
import { sendOnForm } from "~/modules/letters/reply-way-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** To the next station; undone by the receipt. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, sendOnForm, sendOn, ({ holder, previousDueOn }) =>
    redirectWithFlash(letterPath(letterId), {
      message: `Svaret er sendt til ${holder}.`,
      undo: { action: `${letterPath(letterId)}/fortryd`, fields: { dueOn: previousDueOn } },
    }),
  );
}
