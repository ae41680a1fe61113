import type { ActionFunctionArgs } from "@remix-run/node";
import { recorderForm } from "~/modules/decisions/decision-forms";
import { nameRecorder } from "~/modules/decisions/name-recorder.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Names who records beside the secretary. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, recorderForm, nameRecorder, (named) => Response.json({ named }));
}
