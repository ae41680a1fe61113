import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { roundForm } from "~/modules/decisions/round-forms";
import { reopenMinutes } from "~/modules/decisions/reopen-minutes.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Opens the minutes again while nobody has signed. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, roundForm, reopenMinutes, (round) => redirect(roundPath(round)));
}
