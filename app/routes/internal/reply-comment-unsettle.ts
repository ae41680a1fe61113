import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { unsettleComment } from "~/modules/letters/settle-comment.server";
import { settleForm } from "~/modules/letters/reply-way-forms";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A comment is open again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, settleForm, unsettleComment, () =>
    redirect(letterPath(letterId)),
  );
}
