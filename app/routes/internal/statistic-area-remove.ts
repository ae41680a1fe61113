import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { removeAreaForm } from "~/modules/statistics/area-forms";
import { removeArea } from "~/modules/statistics/remove-area.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Forgets when an area existed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), areaId: idFrom(params.areaId) };
  return act(fields, actor, removeAreaForm, removeArea, ({ name }) =>
    redirectWithFlash("/intern/statistik/omraader", { message: `${name} er slettet fra listen.` }),
  );
}
