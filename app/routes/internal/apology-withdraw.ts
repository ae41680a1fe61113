import type { ActionFunctionArgs } from "@remix-run/node";
import { meetingForm } from "~/modules/decisions/decision-forms";
import { withdrawApology } from "~/modules/decisions/withdraw-apology.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** The member comes after all. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, meetingForm, withdrawApology, ({ meetingId }) =>
    redirectWithFlash(`/intern/moeder/${meetingId}/dagsorden`, { message: "Afbuddet er trukket tilbage. Du kommer." }),
  );
}
