import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { draftState } from "~/modules/meetings/draft-state.server";
import { requestDraft } from "~/modules/meetings/request-draft.server";
import { meetingForm } from "~/modules/meetings/meeting-forms";
import { whenMade } from "~/modules/pdf/when-made.server";
import { act, read } from "~/platform/http.server";

export { unlessPreviewed as shouldRevalidate } from "~/ui/pdf-preview";

/** How far the draft is. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const documentId = new URL(request.url).searchParams.get("dokument") ?? "";
  const of = { meetingId: params["meetingId"] ?? "", documentId };
  return Response.json(await whenMade(() => read(actor, (unit) => draftState(unit, of)), request.signal));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, requestDraft, (result) => Response.json(result));
}
