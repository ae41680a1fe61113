import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { inquiryForm } from "~/modules/letters/inquiry-forms";
import { reopenInquiry } from "~/modules/letters/reopen-inquiry.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), inquiryId: idFrom(params.inquiryId) };
  return act(fields, actor, inquiryForm, reopenInquiry, ({ inquiryId }) =>
    redirectWithFlash(`/intern/henvendelser/${inquiryId}`, { message: "Henvendelsen er genåbnet." }),
  );
}
