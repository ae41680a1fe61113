import type { ActionFunctionArgs } from "@remix-run/node";
import { noticeForm } from "~/modules/decisions/course-forms";
import { giveNotice } from "~/modules/decisions/give-notice.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** A member may be disqualified at an item. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, noticeForm, giveNotice, () => Response.json(null));
}
