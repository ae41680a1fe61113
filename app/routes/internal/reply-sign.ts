import type { ActionFunctionArgs } from "@remix-run/node";
import { confirmPassword } from "~/modules/identity/confirm-password.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { signReply } from "~/modules/letters/sign-reply.server";
import { signReplyForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A signatory's personal signature: the password is given with it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act(
    { ...(await readFields(request)), letterId },
    actor,
    signReplyForm,
    async (unit, { password, ...input }) => signReply(await confirmPassword(unit, password), input),
    ({ last }) =>
      redirectWithFlash(letterPath(letterId), {
        message: last ? "Du har underskrevet som den sidste. Brevet forsegles nu." : "Du har underskrevet brevet.",
      }),
  );
}
