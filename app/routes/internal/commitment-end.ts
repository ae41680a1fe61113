import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { endCommitmentForm } from "~/modules/letters/commitment-forms";
import { endCommitment } from "~/modules/letters/end-commitment.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Ends a commitment, kept or dropped. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const commitmentId = idFrom(params.commitmentId);
  const fields = { ...(await readFields(request)), commitmentId };
  return act(fields, actor, endCommitmentForm, endCommitment, ({ state }) =>
    redirectWithFlash(`/intern/tilsagn/${commitmentId}`, {
      message: state === "kept" ? "Tilsagnet er meldt holdt." : "Tilsagnet er opgivet.",
    }),
  );
}
