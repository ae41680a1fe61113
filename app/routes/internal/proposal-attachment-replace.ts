import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { attachmentForm } from "~/modules/meetings/proposal-forms";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { replaceAttachment } from "~/modules/meetings/replace-attachment.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { idFrom } from "~/platform/params.server";
import { actOnUpload, onlyFile } from "~/modules/files/act-on-upload.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { proposalId: idFrom(params.proposalId), attachmentId: idFrom(params.attachmentId) };
  return actOnUpload(
    request,
    actor,
    { fields: ids, schema: attachmentForm, maxFiles: 1 },
    (unit, input, files) => replaceAttachment(unit, input, onlyFile(files, "fil")),
    ({ title }) => redirectWithFlash(proposalPath(ids.proposalId), { message: `Filen i “${title}” er erstattet.` }),
  );
}
