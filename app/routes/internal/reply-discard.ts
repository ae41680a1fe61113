import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { discardReply } from "~/modules/letters/discard-reply.server";
import { inquiryPath } from "~/modules/letters/letter-paths";
import { replyForm } from "~/modules/letters/reply-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), letterId: idFrom(params.letterId) };
  return act(fields, actor, replyForm, discardReply, ({ inquiryId }) =>
    redirectWithFlash(inquiryPath(inquiryId), { message: "Udkastet er kasseret." }),
  );
}
