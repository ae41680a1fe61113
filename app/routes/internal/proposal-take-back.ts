import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { takeBackApproval } from "~/modules/meetings/take-back-approval.server";
import { proposalForm } from "~/modules/meetings/proposal-forms";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const proposalId = idFrom(params.proposalId);
  return act({ ...(await readFields(request)), proposalId }, actor, proposalForm, takeBackApproval, () =>
    redirectWithFlash(proposalPath(proposalId), {
      message: "Godkendelsen er fortrudt. Sagen venter på godkendelse igen.",
    }),
  );
}
