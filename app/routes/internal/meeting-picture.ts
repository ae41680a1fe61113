import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { itemPicture } from "~/modules/meetings/item-files.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const sha256 = params.sha256 ?? "";
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw data(null, { status: 404 });
  const ids = { meetingId: idFrom(params.meetingId), itemId: idFrom(params.itemId), sha256 };
  const file = await read(actor, (unit) => itemPicture(unit, ids));
  return sendFile(request, { municipalityId: actor.municipalityId, ...file });
}
