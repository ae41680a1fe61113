import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { returnProposal } from "~/modules/meetings/return-proposal.server";
import { returnProposalForm } from "~/modules/meetings/proposal-forms";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const proposalId = idFrom(params.proposalId);
  return act({ ...(await readFields(request)), proposalId }, actor, returnProposalForm, returnProposal, () =>
    redirectWithFlash(proposalPath(proposalId), {
      message: "Sagen er sendt retur med din kommentar.",
    }),
  );
}
