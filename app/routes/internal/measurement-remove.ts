import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { removeMeasurementForm } from "~/modules/projects/indicator-forms";
import { projectPath } from "~/modules/projects/project-paths";
import { removeMeasurement } from "~/modules/projects/remove-measurement.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes a measurement away; it is kept among the corrections. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), measurementId: idFrom(params.measurementId) };
  return act(fields, actor, removeMeasurementForm, removeMeasurement, ({ projectId }) =>
    redirectWithFlash(projectPath(projectId), { message: "Målingen er fjernet. Den står i rettelserne." }),
  );
}
