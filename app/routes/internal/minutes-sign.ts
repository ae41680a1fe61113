import { type ActionFunctionArgs } from "@remix-run/node";
import { signForm } from "~/modules/decisions/decision-forms";
import { signMinutes } from "~/modules/decisions/sign-minutes.server";
import { roundNoun, roundPath } from "~/modules/decisions/minutes-round";
import { confirmPassword } from "~/modules/identity/confirm-password.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** A personal signature: the password is given with it. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(
    request,
    actor,
    signForm,
    async (unit, { password, ...input }) => signMinutes(await confirmPassword(unit, password), input),
    (round) => redirectWithFlash(roundPath(round), { message: `Du har underskrevet ${roundNoun(round.number)}.` }),
  );
}
