import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { commitmentForm } from "~/modules/letters/commitment-forms";
import { removeCommitment } from "~/modules/letters/remove-commitment.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Takes a commitment out of the draft. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), commitmentId: idFrom(params.commitmentId) };
  return act(fields, actor, commitmentForm, removeCommitment, ({ letterId, title }) =>
    redirectWithFlash(`/intern/svar/${letterId}`, {
      message: `Tilsagnet “${title}” er taget ud. Sætningen står i brevet endnu.`,
    }),
  );
}
