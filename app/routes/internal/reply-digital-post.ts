import type { ActionFunctionArgs } from "@remix-run/node";
import { actOnUpload, onlyFile } from "~/modules/files/act-on-upload.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { noteDigitalPost } from "~/modules/letters/note-digital-post.server";
import { digitalPostForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { idFrom } from "~/platform/params.server";

/** The letter was sent by Digital Post, with its receipt. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return actOnUpload(
    request,
    actor,
    { fields: { letterId }, schema: digitalPostForm, maxFiles: 1 },
    (unit, input, files) => noteDigitalPost(unit, input, onlyFile(files, "fil")),
    () => redirectWithFlash(letterPath(letterId), { message: "Afsendelsen er gemt, og brevet er lagt på sagen." }),
  );
}
