import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { moveQuestionForm } from "~/modules/letters/inquiry-forms";
import { moveQuestion } from "~/modules/letters/move-question.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), questionId: idFrom(params.questionId) };
  return act(fields, actor, moveQuestionForm, moveQuestion, (question) => Response.json({ question }));
}
