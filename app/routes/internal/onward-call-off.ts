import type { ActionFunctionArgs } from "@remix-run/node";
import { callOffForm } from "~/modules/decisions/course-forms";
import { callOffOnward } from "~/modules/decisions/call-off-onward.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** It stays. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, callOffForm, callOffOnward, () => Response.json(null));
}
