import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { calendarLinkForm } from "~/modules/meetings/calendar-forms";
import { revokeCalendarLink } from "~/modules/meetings/revoke-calendar-link.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** Closes the private address of one's own calendar. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, calendarLinkForm, revokeCalendarLink, () =>
    redirectWithFlash("/intern/konto", { message: "Adressen til din kalender er lukket." }),
  );
}
