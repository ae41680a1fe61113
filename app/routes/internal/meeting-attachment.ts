import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { itemAttachment } from "~/modules/meetings/item-files.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = {
    meetingId: idFrom(params.meetingId),
    itemId: idFrom(params.itemId),
    attachmentId: idFrom(params.attachmentId),
  };
  const file = await read(actor, (unit) => itemAttachment(unit, ids));
  return sendFile(request, { municipalityId: actor.municipalityId, ...file });
}
