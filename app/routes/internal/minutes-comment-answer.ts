import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { answerForm } from "~/modules/decisions/round-forms";
import { answerComment } from "~/modules/decisions/answer-comment.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** The secretary's answer to a comment. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, answerForm, answerComment, (done) =>
    redirectWithFlash(`${roundPath(done)}#bemaerkning-${done.commentId}`, {
      message: "Svaret er gemt, og der er sendt en mail.",
    }),
  );
}
