import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { removeItem } from "~/modules/meetings/remove-item.server";
import { removeItemForm } from "~/modules/meetings/meeting-forms";
import { act } from "~/platform/http.server";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, removeItemForm, removeItem, (result) => Response.json(result));
}
