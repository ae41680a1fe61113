import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { attachmentForm } from "~/modules/meetings/proposal-forms";
import { proposalAttachmentPath, proposalPath } from "~/modules/meetings/proposal-paths";
import { removeAttachment } from "~/modules/meetings/remove-attachment.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { proposalId: idFrom(params.proposalId), attachmentId: idFrom(params.attachmentId) };
  return act({ ...(await readFields(request)), ...ids }, actor, attachmentForm, removeAttachment, ({ removed }) =>
    redirectWithFlash(proposalPath(ids.proposalId), {
      message: `Bilaget “${removed.title}” er fjernet.`,
      undo: {
        action: `${proposalAttachmentPath(ids.proposalId, ids.attachmentId)}/tilbage`,
        fields: { ...removed, closed: removed.closed ? "ja" : "nej", position: String(removed.position) },
      },
    }),
  );
}
