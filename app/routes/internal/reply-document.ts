import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterDocumentFile } from "~/modules/letters/letter-documents.server";
import { read } from "~/platform/http.server";

/** A made PDF of a letter, for those who may read it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const documentId = params["file"]?.replace(/\.pdf$/, "") ?? "";
  const file = await read(actor, (unit) =>
    letterDocumentFile(unit, { letterId: params["letterId"] ?? "", documentId }),
  );
  return sendFile(request, { ...file, municipalityId: actor.municipalityId, kind: "pdf" });
}
