import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { actOnUpload } from "~/modules/files/act-on-upload.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { previewLetterTemplateForm } from "~/modules/letters/letter-template-forms";
import { letterSampleState, previewLetterTemplate } from "~/modules/letters/preview-letter-template.server";
import { maxLogoBytes } from "~/modules/letters/letterhead";
import { whenMade } from "~/modules/pdf/when-made.server";
import { read } from "~/platform/http.server";

export { unlessPreviewed as shouldRevalidate } from "~/ui/pdf-preview";

/** How far the sample is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const documentId = new URL(request.url).searchParams.get("dokument") ?? "";
  return Response.json(
    await whenMade(() => read(actor, (unit) => letterSampleState(unit, documentId)), request.signal),
  );
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return actOnUpload(
    request,
    actor,
    { fields: {}, schema: previewLetterTemplateForm, maxFiles: 1, maxBytes: maxLogoBytes },
    (unit, input, files) => previewLetterTemplate(unit, input, files[0]?.result() ?? null),
    (result) => Response.json(result),
  );
}
