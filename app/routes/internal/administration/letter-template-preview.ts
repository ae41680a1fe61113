import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { previewLetterTemplateForm } from "~/modules/letters/letter-template-forms";
import { letterSampleState, previewLetterTemplate } from "~/modules/letters/preview-letter-template.server";
import { act, read } from "~/platform/http.server";

/** How far the sample is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const documentId = new URL(request.url).searchParams.get("dokument") ?? "";
  return Response.json(await read(actor, (unit) => letterSampleState(unit, documentId)));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, previewLetterTemplateForm, previewLetterTemplate, (result) => Response.json(result));
}
