import type { ActionFunctionArgs } from "@remix-run/node";
import { attendanceForm } from "~/modules/decisions/decision-forms";
import { noteAttendance } from "~/modules/decisions/note-attendance.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Notes one person's attendance. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, attendanceForm, noteAttendance, (noted) => Response.json({ noted }));
}
