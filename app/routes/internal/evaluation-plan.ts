import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planEvaluation } from "~/modules/projects/plan-evaluation.server";
import { planEvaluationForm } from "~/modules/projects/evaluation-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Plans an evaluation of the project. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), projectId: idFrom(params.projectId) };
  return act(fields, actor, planEvaluationForm, planEvaluation, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Evalueringen er planlagt." }),
  );
}
