import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { letterPath } from "~/modules/letters/letter-paths";
import { markAnswer } from "~/modules/letters/mark-answer.server";
import { markAnswerForm } from "~/modules/letters/reply-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const letterId = idFrom(params.letterId);
  const fields = { ...(await readFields(request)), letterId };
  return act(fields, actor, markAnswerForm, markAnswer, ({ answerId }) =>
    redirectWithFlash(letterPath(letterId), {
      message: "Ordene er markeret som svar.",
      undo: { action: `${letterPath(letterId)}/besvarelser/fjern`, fields: { answerId } },
    }),
  );
}
