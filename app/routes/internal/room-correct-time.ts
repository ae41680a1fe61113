import type { ActionFunctionArgs } from "@remix-run/node";
import { correctTimeForm } from "~/modules/decisions/presence-forms";
import { correctTime } from "~/modules/decisions/correct-time.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Corrects a noted time. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, correctTimeForm, correctTime, (done) => Response.json({ done }));
}
