import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { noteProgressForm } from "~/modules/letters/commitment-forms";
import { noteProgress } from "~/modules/letters/note-progress.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Writes what has happened on a commitment. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const commitmentId = idFrom(params.commitmentId);
  const fields = { ...(await readFields(request)), commitmentId };
  return act(fields, actor, noteProgressForm, noteProgress, () =>
    redirectWithFlash(`/intern/tilsagn/${commitmentId}`, { message: "Det, der er sket, er skrevet på tilsagnet." }),
  );
}
