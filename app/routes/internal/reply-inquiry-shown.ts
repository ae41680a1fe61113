import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { inquiryShownForm } from "~/modules/publishing/letter-publication-forms";
import { chooseInquiryShown } from "~/modules/publishing/choose-inquiry-shown.server";
import { act } from "~/platform/http.server";

/** Whether the inquiry stands beside the reply in the portal. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, inquiryShownForm, chooseInquiryShown, ({ letterId }) =>
    redirect(`/intern/svar/${letterId}/offentliggoerelse`),
  );
}
