import type { ActionFunctionArgs } from "@remix-run/node";
import { requireActor } from "~/modules/identity/require-actor.server";
import { copyProposal } from "~/modules/meetings/copy-proposal.server";
import { proposalForm } from "~/modules/meetings/proposal-forms";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), proposalId: idFrom(params.proposalId) };
  return act(fields, actor, proposalForm, copyProposal, ({ proposalId, caseNumber }) =>
    redirectWithFlash(proposalPath(proposalId), {
      message: `Sagen ${caseNumber} er oprettet med teksten fra den tidligere. Bilag følger ikke med.`,
    }),
  );
}
