import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editProposalFacts } from "~/modules/meetings/edit-proposal-facts.server";
import { proposalFactsForm } from "~/modules/meetings/proposal-forms";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { committeesToWriteTo, proposalPage } from "~/modules/meetings/proposal-queries.server";
import { OpennessFields, ProposalFactFields } from "~/modules/meetings/ui/proposal-fact-fields";
import { ProposalFactsNow, type FactsNow } from "~/modules/meetings/ui/proposal-facts-now";
import { DomainError } from "~/platform/errors";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Oplysninger om ${data?.proposal.title ?? "sagen"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const { text: _text, ...proposal } = await proposalPage(unit, idFrom(params.proposalId));
    if (!proposal.rights.edit)
      throw new DomainError("forbidden", "Sagens oplysninger kan kun rettes, mens den er under udarbejdelse.");
    const own = { id: proposal.committeeId, name: proposal.committeeName };
    const committees = proposal.rights.move ? await committeesToWriteTo(unit) : [own];
    return { proposal, committees };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const proposalId = idFrom(params.proposalId);
  return act({ ...(await readFields(request)), proposalId }, actor, proposalFactsForm, editProposalFacts, () =>
    redirectWithFlash(proposalPath(proposalId), { message: "Sagens oplysninger er gemt." }),
  );
}

export default function ProposalFacts() {
  const { proposal, committees } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  const conflict = faults?.code === "conflict" ? (faults.details as FactsNow | undefined) : undefined;
  const here = proposalPath(proposal.id);
  return (
    <div className="wrap narrow">
      <PageHead
        title="Oplysninger om sagen"
        crumbs={[
          { label: "Sager", to: "/intern/sager" },
          { label: proposal.caseNumber, to: `/intern/sager/${proposal.caseFileId}` },
          { label: proposal.title, to: here },
        ]}
      />
      <PostForm className="stack" actionData={faults}>
        <HiddenFields fields={{ version: String(conflict?.version ?? proposal.version) }} />
        <ProposalFactFields {...proposal} committees={committees} />
        <OpennessFields closed={proposal.closed} closedReason={proposal.closedReason} />
        {conflict && <ProposalFactsNow now={conflict.now} committees={committees} />}
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <LinkButton to={here} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
