import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { moveProject } from "~/modules/projects/move-project.server";
import { stepReceipts } from "~/modules/projects/project";
import { moveProjectForm } from "~/modules/projects/project-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** One step on the project's way. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), projectId: idFrom(params.projectId) };
  return act(fields, actor, moveProjectForm, moveProject, ({ projectId, step }) =>
    redirectWithFlash(projectPath(projectId), { message: stepReceipts[step] }),
  );
}
