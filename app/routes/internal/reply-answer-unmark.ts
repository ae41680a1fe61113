import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { unmarkAnswerForm } from "~/modules/letters/reply-forms";
import { unmarkAnswer } from "~/modules/letters/unmark-answer.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  const fields = { ...(await readFields(request)), letterId };
  return act(fields, actor, unmarkAnswerForm, unmarkAnswer, (mark) =>
    redirectWithFlash(letterPath(letterId), {
      message: "Markeringen er fjernet.",
      undo: { action: `${letterPath(letterId)}/besvarelser`, fields: { ...mark } },
    }),
  );
}
