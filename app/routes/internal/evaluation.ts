import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { projectOfEvaluation } from "~/modules/projects/evaluation-queries.server";
import { projectPath } from "~/modules/projects/project-paths";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Where tasks and mails lead: the evaluation on its project's page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { projectId } = await read(actor, (unit) => projectOfEvaluation(unit, idFrom(params.evaluationId)));
  return redirect(`${projectPath(projectId)}#evaluering`);
}
