import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addQuestionForm } from "~/modules/letters/inquiry-forms";
import { addQuestion } from "~/modules/letters/add-question.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), inquiryId: idFrom(params.inquiryId) };
  return act(fields, actor, addQuestionForm, addQuestion, (question) => Response.json({ question }));
}
