import type { LoaderFunctionArgs } from "@remix-run/node";
import { caseDocumentFile } from "~/modules/cases/case-queries.server";
import { sendFile } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const ids = { caseFileId: idFrom(params.caseId), documentId: idFrom(params.documentId) };
  const file = await read(actor, (unit) => caseDocumentFile(unit, ids));
  return sendFile(request, { municipalityId: actor.municipalityId, ...file });
}
