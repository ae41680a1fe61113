import type { ActionFunctionArgs } from "@remix-run/node";
import { roundPath } from "~/modules/decisions/minutes-round";
import { commentForm } from "~/modules/decisions/round-forms";
import { commentMinutes } from "~/modules/decisions/comment-minutes.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act } from "~/platform/http.server";

/** A participant's word about the minutes. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, commentForm, commentMinutes, (done) =>
    redirectWithFlash(`${roundPath(done)}#bemaerkning-${done.commentId}`, {
      message: "Bemærkningen er sendt til sekretæren.",
    }),
  );
}
