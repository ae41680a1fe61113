import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { deleteSeries } from "~/modules/statistics/delete-series.server";
import { deleteSeriesForm } from "~/modules/statistics/series-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Removes a series that nothing stands on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), seriesId: idFrom(params.seriesId) };
  return act(fields, actor, deleteSeriesForm, deleteSeries, ({ title }) =>
    redirectWithFlash("/intern/statistik", { message: `Serien “${title}” er slettet.` }),
  );
}
