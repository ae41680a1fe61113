import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { moveAttachment } from "~/modules/meetings/move-attachment.server";
import { moveAttachmentForm } from "~/modules/meetings/proposal-forms";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { proposalId: idFrom(params.proposalId), attachmentId: idFrom(params.attachmentId) };
  return act({ ...(await readFields(request)), ...ids }, actor, moveAttachmentForm, moveAttachment, () =>
    redirect(proposalPath(ids.proposalId)),
  );
}
