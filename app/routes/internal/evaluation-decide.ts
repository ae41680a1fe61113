import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { decideEvaluation } from "~/modules/projects/decide-evaluation.server";
import { decideEvaluationForm } from "~/modules/projects/evaluation-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Writes the committee's decision on the project. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), evaluationId: idFrom(params.evaluationId) };
  return act(fields, actor, decideEvaluationForm, decideEvaluation, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Beslutningen står på projektet." }),
  );
}
