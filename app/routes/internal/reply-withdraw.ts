import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { withdrawLetterForm } from "~/modules/publishing/letter-publication-forms";
import { withdrawLetter } from "~/modules/publishing/withdraw-letter.server";
import { act } from "~/platform/http.server";

/** Takes the reply out of the portal. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, withdrawLetterForm, withdrawLetter, ({ letterId }) =>
    redirect(`/intern/svar/${letterId}/offentliggoerelse`),
  );
}
