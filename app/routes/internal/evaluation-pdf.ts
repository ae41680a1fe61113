import type { LoaderFunctionArgs } from "@remix-run/node";
import { sendMade } from "~/modules/files/send-file.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { typeset } from "~/modules/pdf/typeset.server";
import { evaluationDocument } from "~/modules/projects/evaluation-document.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The evaluation as a PDF, typeset when it is opened: the same numbers give the same bytes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const document = await read(actor, (unit) => evaluationDocument(unit, idFrom(params.evaluationId)));
  const { project, name } = document.evaluation;
  const file = { from: JSON.stringify(document), kind: "pdf" as const, fileName: `${name}, ${project}.pdf` };
  return sendMade(request, file, async () => (await typeset("evaluation", document)).pdf);
}
