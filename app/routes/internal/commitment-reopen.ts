import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { reopenCommitmentForm } from "~/modules/letters/commitment-forms";
import { reopenCommitment } from "~/modules/letters/reopen-commitment.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes up an ended commitment again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const commitmentId = idFrom(params.commitmentId);
  const fields = { ...(await readFields(request)), commitmentId };
  return act(fields, actor, reopenCommitmentForm, reopenCommitment, () =>
    redirectWithFlash(`/intern/tilsagn/${commitmentId}`, { message: "Tilsagnet er genåbnet." }),
  );
}
