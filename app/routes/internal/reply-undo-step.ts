import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { undoLetterStep } from "~/modules/letters/undo-letter-step.server";
import { undoForm } from "~/modules/letters/reply-way-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** The receipt's "Fortryd". */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  return act({ ...(await readFields(request)), letterId }, actor, undoForm, undoLetterStep, () =>
    redirectWithFlash(letterPath(letterId), { message: "Fortrudt. Svaret er, hvor det var." }),
  );
}
