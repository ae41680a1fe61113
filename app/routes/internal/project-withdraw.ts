import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { withdrawProjectForm } from "~/modules/publishing/project-publication-forms";
import { withdrawProject } from "~/modules/publishing/withdraw-project.server";
import { act } from "~/platform/http.server";

/** Takes the project out of the portal. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, withdrawProjectForm, withdrawProject, ({ projectId }) =>
    redirect(`/intern/projekter/${projectId}/offentliggoerelse`),
  );
}
