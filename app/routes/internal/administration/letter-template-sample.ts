import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterSampleFile } from "~/modules/letters/preview-letter-template.server";
import { read } from "~/platform/http.server";

/** A sample letter by a template, as a PDF. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const documentId = params["file"]?.replace(/\.pdf$/, "") ?? "";
  const file = await read(actor, (unit) => letterSampleFile(unit, documentId));
  return sendFile(request, { ...file, municipalityId: actor.municipalityId, kind: "pdf" });
}
