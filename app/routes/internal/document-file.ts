import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { meetingDocumentFile } from "~/modules/decisions/document-access.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** A made PDF, for those who may see the meeting it belongs to. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const file = await read(actor, (unit) => meetingDocumentFile(unit, idFrom(params["file"]?.replace(/\.pdf$/, ""))));
  return sendFile(request, { ...file, municipalityId: actor.municipalityId, kind: "pdf" });
}
