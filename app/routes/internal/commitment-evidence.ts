import type { ActionFunctionArgs } from "@remix-run/node";
import { actOnUpload, onlyFile } from "~/modules/files/act-on-upload.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addEvidence } from "~/modules/letters/add-evidence.server";
import { addEvidenceForm } from "~/modules/letters/commitment-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { idFrom } from "~/platform/params.server";

/** A file that shows what has been done. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const commitmentId = idFrom(params.commitmentId);
  return actOnUpload(
    request,
    actor,
    { fields: { commitmentId }, schema: addEvidenceForm, maxFiles: 1 },
    (unit, input, files) => addEvidence(unit, input, onlyFile(files, "fil")),
    () => redirectWithFlash(`/intern/tilsagn/${commitmentId}`, { message: "Dokumentationen er lagt på tilsagnet." }),
  );
}
