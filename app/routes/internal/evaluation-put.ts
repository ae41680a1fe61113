import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { evaluationForm } from "~/modules/projects/evaluation-forms";
import { putEvaluation } from "~/modules/projects/put-evaluation.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

/** Makes the evaluation an agenda item, written of the project's data. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), evaluationId: idFrom(params.evaluationId) };
  return act(fields, actor, evaluationForm, putEvaluation, ({ proposalId }) =>
    redirectWithFlash(proposalPath(proposalId), {
      message: "Sagen er skrevet på forhånd af projektets tal. Læs den igennem, og send den til godkendelse.",
    }),
  );
}
