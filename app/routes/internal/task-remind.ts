import type { ActionFunctionArgs } from "@remix-run/node";
import { taskForm } from "~/modules/decisions/follow-up-forms";
import { remindOwner } from "~/modules/decisions/remind-owner.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** Writes to the task's owner. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, taskForm, remindOwner, ({ to }) =>
    redirectWithFlash("/intern/opfoelgning", { message: `${to} er mindet om opgaven.` }),
  );
}
