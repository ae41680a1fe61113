import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { takeImportForm } from "~/modules/statistics/import-choices";
import { takeImport } from "~/modules/statistics/take-import.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes a file's figures in, as they were shown. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), importId: idFrom(params.importId) };
  return act(fields, actor, takeImportForm, takeImport, ({ importId }) =>
    redirect(`/intern/statistik/import/${importId}`),
  );
}
