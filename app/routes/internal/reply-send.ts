import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { sendReply } from "~/modules/letters/send-reply.server";
import { sendReplyForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The sealed letter leaves by mail. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, sendReplyForm, sendReply, () =>
    redirectWithFlash(letterPath(letterId), { message: "Brevet er sat i kø til at blive sendt." }),
  );
}
