import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { targetGroupForm } from "~/modules/plans/plan-forms";
import { saveTargetGroup } from "~/modules/plans/save-target-group.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";

/** A target group. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)) };
  return act(fields, actor, targetGroupForm, saveTargetGroup, () =>
    redirectWithFlash("/intern/planer/grundlag", { message: "Målgruppen er gemt." }),
  );
}
