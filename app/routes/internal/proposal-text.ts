import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { saveProposalTextForm } from "~/modules/meetings/proposal-forms";
import { saveProposalText } from "~/modules/meetings/save-proposal-text.server";
import { act, keyField, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { asJson } from "~/platform/json-answer.server";

/** The editor's own saves, as JSON; the save's id is its idempotency key. What it sends and hears: richtext/autosave-contract.ts. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const save = await readFields(request);
  const fields = { ...save, proposalId: idFrom(params.proposalId), [keyField]: save["saveId"] ?? "" };
  return asJson(
    await act(fields, actor, saveProposalTextForm, saveProposalText, (saved) =>
      Response.json({ kind: "saved", ...saved }),
    ),
  );
}
