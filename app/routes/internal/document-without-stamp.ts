import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { callOffDocumentStamp } from "~/modules/meetings/call-off-document-stamp.server";
import { retryForm } from "~/modules/meetings/meeting-forms";
import { act } from "~/platform/http.server";

/** Seals a document that waits for a time-stamp without one. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, retryForm, callOffDocumentStamp, () => Response.json(null));
}
