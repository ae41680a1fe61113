import type { ActionFunctionArgs } from "@remix-run/node";
import { withdrawNoticeForm } from "~/modules/decisions/course-forms";
import { withdrawNotice } from "~/modules/decisions/withdraw-notice.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { act } from "~/platform/http.server";

/** … and isn't after all. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, withdrawNoticeForm, withdrawNotice, () => Response.json(null));
}
