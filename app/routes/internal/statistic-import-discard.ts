import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { discardImport } from "~/modules/statistics/discard-import.server";
import { discardImportForm } from "~/modules/statistics/import-choices";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Lets a file go. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), importId: idFrom(params.importId) };
  return act(fields, actor, discardImportForm, discardImport, ({ fileName }) =>
    redirectWithFlash("/intern/statistik/import", { message: `“${fileName}” er droppet. Intet er hentet ind.` }),
  );
}
