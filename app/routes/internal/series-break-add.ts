import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addBreak } from "~/modules/statistics/add-break.server";
import { addBreakForm } from "~/modules/statistics/break-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { countOf } from "~/ui/danish-numbers";

/** Says from which period a series counts otherwise. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), seriesId: idFrom(params.seriesId) };
  return act(fields, actor, addBreakForm, addBreak, ({ seriesId, added }) =>
    redirectWithFlash(`/intern/statistik/${seriesId}#brud`, {
      message: added === 1 ? "Bruddet er skrevet." : `Bruddet er skrevet i ${countOf(added, "serie", "serier")}.`,
    }),
  );
}
