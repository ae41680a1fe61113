import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planKindForm } from "~/modules/plans/plan-forms";
import { savePlanKind } from "~/modules/plans/save-plan-kind.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";

/** A kind of plan. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)) };
  return act(fields, actor, planKindForm, savePlanKind, () =>
    redirectWithFlash("/intern/planer/grundlag", { message: "Planarten er gemt." }),
  );
}
