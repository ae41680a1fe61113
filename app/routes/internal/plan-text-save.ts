import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { savePlanTextForm } from "~/modules/plans/plan-forms";
import { savePlanText } from "~/modules/plans/save-plan-text.server";
import { act, keyField, readFields } from "~/platform/http.server";
import { asJson } from "~/platform/json-answer.server";
import { idFrom } from "~/platform/params.server";

/** The editor's own saves, as JSON; the save's id is its idempotency key. What it sends and hears: richtext/autosave-contract.ts. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const save = await readFields(request);
  const fields = { ...save, planId: idFrom(params.planId), [keyField]: save["saveId"] ?? "" };
  return asJson(
    await act(fields, actor, savePlanTextForm, savePlanText, (saved) => Response.json({ kind: "saved", ...saved })),
  );
}
