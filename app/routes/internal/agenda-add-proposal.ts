import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addProposalItem } from "~/modules/meetings/add-proposal-item.server";
import { addProposalForm } from "~/modules/meetings/meeting-forms";
import { act } from "~/platform/http.server";

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, addProposalForm, addProposalItem, () => Response.json(null));
}
