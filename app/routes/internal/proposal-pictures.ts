import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addTextPicture } from "~/modules/meetings/add-text-picture.server";
import { proposalForm } from "~/modules/meetings/proposal-forms";
import { proposalPicturePath } from "~/modules/meetings/proposal-paths";
import { idFrom } from "~/platform/params.server";
import { actOnUpload, onlyFile } from "~/modules/files/act-on-upload.server";
import { asJson } from "~/platform/json-answer.server";

/** A picture for the text, sent by the editor. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const proposalId = idFrom(params.proposalId);
  const answer = await actOnUpload(
    request,
    actor,
    { fields: { proposalId }, schema: proposalForm, maxFiles: 1 },
    (unit, input, files) => addTextPicture(unit, input, onlyFile(files, "billede")),
    ({ sha256 }) => Response.json({ fileSha256: sha256, url: proposalPicturePath(proposalId, sha256) }),
  );
  return asJson(answer);
}
