import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { retryForm } from "~/modules/meetings/meeting-forms";
import { retryAgendaDocument } from "~/modules/meetings/retry-agenda-document.server";
import { act } from "~/platform/http.server";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, retryForm, retryAgendaDocument, () => Response.json(null));
}
