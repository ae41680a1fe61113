import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editEvaluation } from "~/modules/projects/edit-evaluation.server";
import { editEvaluationForm } from "~/modules/projects/evaluation-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Moves an evaluation's day, or corrects what it asks. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), evaluationId: idFrom(params.evaluationId) };
  return act(fields, actor, editEvaluationForm, editEvaluation, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Evalueringen er rettet." }),
  );
}
