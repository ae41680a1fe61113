import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { showAgainForm } from "~/modules/publishing/letter-publication-forms";
import { showPassageAgain } from "~/modules/publishing/show-passage-again.server";
import { act } from "~/platform/http.server";

/** Takes words off the list of what is withheld. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, showAgainForm, showPassageAgain, ({ letterId }) =>
    redirect(`/intern/svar/${letterId}/offentliggoerelse`),
  );
}
