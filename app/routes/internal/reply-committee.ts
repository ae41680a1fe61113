import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { putToCommittee } from "~/modules/letters/put-to-committee.server";
import { toCommitteeForm } from "~/modules/letters/signing-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The letter becomes an agenda item. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, toCommitteeForm, putToCommittee, () =>
    redirectWithFlash(letterPath(letterId), {
      message: "Sagen til udvalget er lavet. Udkastet kommer på som bilag om lidt.",
    }),
  );
}
