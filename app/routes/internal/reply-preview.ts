import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterDocumentState } from "~/modules/letters/letter-documents.server";
import { previewLetter, previewLetterForm } from "~/modules/letters/preview-letter.server";
import { whenMade } from "~/modules/pdf/when-made.server";
import { act, read } from "~/platform/http.server";

export { unlessPreviewed as shouldRevalidate } from "~/ui/pdf-preview";

/** How far the letter's PDF is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const documentId = new URL(request.url).searchParams.get("dokument") ?? "";
  const of = { letterId: params["letterId"] ?? "", documentId };
  return Response.json(await whenMade(() => read(actor, (unit) => letterDocumentState(unit, of)), request.signal));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, previewLetterForm, previewLetter, (result) => Response.json(result));
}
