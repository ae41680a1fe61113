import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { linkDecision } from "~/modules/projects/link-decision.server";
import { linkDecisionForm } from "~/modules/projects/project-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Writes a committee's decision on the project. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), projectId: idFrom(params.projectId) };
  return act(fields, actor, linkDecisionForm, linkDecision, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Beslutningen står på projektet." }),
  );
}
