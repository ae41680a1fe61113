import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { indicatorForm } from "~/modules/projects/indicator-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { removeIndicator } from "~/modules/projects/remove-indicator.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Removes an indicator that nothing was measured of. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), indicatorId: idFrom(params.indicatorId) };
  return act(fields, actor, indicatorForm, removeIndicator, ({ projectId, name }) =>
    redirectWithFlash(projectPath(projectId), { message: `Indikatoren “${name}” er fjernet.` }),
  );
}
