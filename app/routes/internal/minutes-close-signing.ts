import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { closeSigningForm } from "~/modules/decisions/decision-forms";
import { closeSigning } from "~/modules/decisions/close-signing.server";
import { roundPath } from "~/modules/decisions/minutes-round";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** Ends the round without the last signatures. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, closeSigningForm, closeSigning, (round) => redirect(roundPath(round)));
}
