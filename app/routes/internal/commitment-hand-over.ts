import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { handOverCommitmentForm } from "~/modules/letters/commitment-forms";
import { handOverCommitment } from "~/modules/letters/hand-over-commitment.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Gives a commitment to somebody else. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const commitmentId = idFrom(params.commitmentId);
  const fields = { ...(await readFields(request)), commitmentId };
  return act(fields, actor, handOverCommitmentForm, handOverCommitment, ({ to }) =>
    redirectWithFlash(`/intern/tilsagn/${commitmentId}`, { message: `Tilsagnet er overdraget til ${to}.` }),
  );
}
