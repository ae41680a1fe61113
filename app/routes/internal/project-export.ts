import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { projectPage } from "~/modules/projects/project-queries.server";
import { measurementTable } from "~/modules/projects/measurement-table";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { csvFile } from "~/platform/table-file.server";

/** All that was measured of the project, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { indicators } = await read(actor, (unit) => projectPage(unit, idFrom(params.projectId)));
  return new Response(csvFile(measurementTable(indicators)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="maalinger.csv"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
