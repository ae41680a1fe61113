import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { importMeasurementsForm } from "~/modules/projects/import-forms";
import { importMeasurements } from "~/modules/projects/import-measurements.server";
import { projectPath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { countOf } from "~/ui/danish-numbers";

/** Takes a table's measurements in, as they were shown. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), projectId: idFrom(params.projectId) };
  return act(fields, actor, importMeasurementsForm, importMeasurements, ({ projectId, entered }) =>
    redirectWithFlash(projectPath(projectId), {
      message: `${countOf(entered, "måling", "målinger")} er hentet ind.`,
    }),
  );
}
