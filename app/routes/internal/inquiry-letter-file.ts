import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { registeredLetterFile } from "~/modules/letters/inquiry-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { inquiryId: idFrom(params.inquiryId), letterId: idFrom(params.letterId) };
  const file = await read(actor, (unit) => registeredLetterFile(unit, ids));
  return sendFile(request, { municipalityId: actor.municipalityId, ...file });
}
