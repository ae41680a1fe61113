import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { nationalGoalsForm } from "~/modules/plans/plan-forms";
import { setNationalGoals } from "~/modules/plans/set-national-goals.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";

/** The goals that the state has set for a year. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)) };
  return act(fields, actor, nationalGoalsForm, setNationalGoals, () =>
    redirectWithFlash("/intern/planer/grundlag", { message: "De nationale mål er gemt." }),
  );
}
