import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { remindHolders } from "~/modules/meetings/remind-holders.server";
import { meetingForm } from "~/modules/meetings/meeting-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";
import { listInWords } from "~/ui/danish-numbers";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, remindHolders, ({ names }) =>
    redirectWithFlash("/intern", { message: `${listInWords(names)} er rykket.` }),
  );
}
