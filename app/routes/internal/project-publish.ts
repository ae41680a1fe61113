import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { publishProjectForm } from "~/modules/publishing/project-publication-forms";
import { publishProject } from "~/modules/publishing/publish-project.server";
import { act } from "~/platform/http.server";

/** Publishes the project as it now is. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, publishProjectForm, publishProject, ({ projectId }) =>
    redirect(`/intern/projekter/${projectId}/offentliggoerelse`),
  );
}
