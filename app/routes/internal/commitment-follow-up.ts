import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { noteProgressForm } from "~/modules/letters/commitment-forms";
import { followUpCommitment } from "~/modules/letters/follow-up-commitment.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A follow-up that comes again has been held. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const commitmentId = idFrom(params.commitmentId);
  const fields = { ...(await readFields(request)), commitmentId };
  return act(fields, actor, noteProgressForm, followUpCommitment, () =>
    redirectWithFlash(`/intern/tilsagn/${commitmentId}`, { message: "Opfølgningen er gemt." }),
  );
}
