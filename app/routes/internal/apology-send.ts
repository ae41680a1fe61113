import type { ActionFunctionArgs } from "@remix-run/node";
import { meetingForm } from "~/modules/decisions/decision-forms";
import { sendApology } from "~/modules/decisions/send-apology.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** A member can't come. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, sendApology, ({ meetingId }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}/dagsorden`, {
      message: "Du har meldt afbud. Sekretæren kan se det.",
      undo: { action: `/intern/moeder/${meetingId}/afbud/fortryd`, fields: { meetingId } },
    }),
  );
}
