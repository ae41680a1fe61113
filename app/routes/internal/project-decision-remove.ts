import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { unlinkDecisionForm } from "~/modules/projects/project-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { unlinkDecision } from "~/modules/projects/unlink-decision.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes a decision off the project. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), projectId: idFrom(params.projectId) };
  return act(fields, actor, unlinkDecisionForm, unlinkDecision, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Beslutningen er taget af projektet." }),
  );
}
