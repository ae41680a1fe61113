import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { moveItem } from "~/modules/meetings/move-item.server";
import { moveItemForm } from "~/modules/meetings/meeting-forms";
import { act } from "~/platform/http.server";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, moveItemForm, moveItem, (result) => Response.json(result));
}
