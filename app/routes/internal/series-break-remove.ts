import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { removeBreakForm } from "~/modules/statistics/break-forms";
import { periodName } from "~/modules/statistics/period";
import { removeBreak } from "~/modules/statistics/remove-break.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes a break of a series away. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), breakId: idFrom(params.breakId) };
  return act(fields, actor, removeBreakForm, removeBreak, ({ seriesId, period }) =>
    redirectWithFlash(`/intern/statistik/${seriesId}#brud`, { message: `Bruddet i ${periodName(period)} er slettet.` }),
  );
}
