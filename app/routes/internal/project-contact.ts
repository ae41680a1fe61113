import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { contactShownForm } from "~/modules/publishing/project-publication-forms";
import { chooseContactShown } from "~/modules/publishing/choose-contact-shown.server";
import { act } from "~/platform/http.server";

/** Shows whoever leads the project on its public page, or doesn't. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, contactShownForm, chooseContactShown, ({ projectId }) =>
    redirect(`/intern/projekter/${projectId}/offentliggoerelse`),
  );
}
