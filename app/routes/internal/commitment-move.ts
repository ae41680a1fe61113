import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { moveCommitmentForm } from "~/modules/letters/commitment-forms";
import { moveCommitment } from "~/modules/letters/move-commitment.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Gives a commitment a new date. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const commitmentId = idFrom(params.commitmentId);
  const fields = { ...(await readFields(request)), commitmentId };
  return act(fields, actor, moveCommitmentForm, moveCommitment, () =>
    redirectWithFlash(`/intern/tilsagn/${commitmentId}`, { message: "Datoen er flyttet." }),
  );
}
