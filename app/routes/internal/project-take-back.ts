import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { projectForm } from "~/modules/projects/project-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { takeBackProjectStep } from "~/modules/projects/take-back-project-step.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes the project's last step back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), projectId: idFrom(params.projectId) };
  return act(fields, actor, projectForm, takeBackProjectStep, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Skridtet er taget tilbage." }),
  );
}
