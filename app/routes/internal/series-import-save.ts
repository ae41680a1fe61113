import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { importValues } from "~/modules/statistics/import-values.server";
import { saveImportForm } from "~/modules/statistics/series-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { countOf } from "~/ui/danish-numbers";

/** Takes a file's numbers in, as they were shown. */
export async function action({ request }: ActionFunctionArgs) {
  return act(request, await requireActor(request), saveImportForm, importValues, ({ seriesId, entered }) =>
    redirectWithFlash(`/intern/statistik/${seriesId}`, { message: `${countOf(entered, "tal", "tal")} er hentet ind.` }),
  );
}
