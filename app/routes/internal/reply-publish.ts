import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { publishLetterForm } from "~/modules/publishing/letter-publication-forms";
import { publishLetter } from "~/modules/publishing/publish-letter.server";
import { act } from "~/platform/http.server";

/** Publishes the reply as it now is. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, publishLetterForm, publishLetter, ({ letterId }) =>
    redirect(`/intern/svar/${letterId}/offentliggoerelse`),
  );
}
