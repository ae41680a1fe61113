import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { liftCommittee } from "~/modules/letters/lift-committee.server";
import { liftCommitteeForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The letter need not wait for the committee. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, liftCommitteeForm, liftCommittee, () =>
    redirectWithFlash(letterPath(letterId), { message: "Kravet er ophævet." }),
  );
}
