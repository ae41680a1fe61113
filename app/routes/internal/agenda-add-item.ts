import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addFreeItem } from "~/modules/meetings/add-free-item.server";
import { addFreeItemForm } from "~/modules/meetings/meeting-forms";
import { act } from "~/platform/http.server";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, addFreeItemForm, addFreeItem, () => Response.json(null));
}
