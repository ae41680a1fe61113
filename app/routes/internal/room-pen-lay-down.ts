import type { ActionFunctionArgs } from "@remix-run/node";
import { meetingForm } from "~/modules/decisions/decision-forms";
import { layDownPen } from "~/modules/decisions/lay-down-pen.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Lays the pen down. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, layDownPen, (done) => Response.json({ done }));
}
