import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { settleComment } from "~/modules/letters/settle-comment.server";
import { settleForm } from "~/modules/letters/reply-way-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A comment has been seen to; undone by the receipt. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, settleForm, settleComment, ({ commentId }) =>
    redirectWithFlash(letterPath(letterId), {
      message: "Kommentaren er afsluttet.",
      undo: { action: `${letterPath(letterId)}/kommentar/aabn`, fields: { commentId } },
    }),
  );
}
