import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { dropEvaluation } from "~/modules/projects/drop-evaluation.server";
import { dropEvaluationForm } from "~/modules/projects/evaluation-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Drops an evaluation, and says why. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), evaluationId: idFrom(params.evaluationId) };
  return act(fields, actor, dropEvaluationForm, dropEvaluation, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Evalueringen er droppet." }),
  );
}
