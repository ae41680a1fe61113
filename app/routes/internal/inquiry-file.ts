import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { inquiryFile } from "~/modules/letters/inquiry-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const file = await read(actor, (unit) => inquiryFile(unit, idFrom(params.inquiryId)));
  return sendFile(request, { municipalityId: actor.municipalityId, ...file });
}
