import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { casePage } from "~/modules/cases/case-queries.server";
import { requireActor } from "~/modules/identity/require-actor.server";
import { createProposal } from "~/modules/meetings/create-proposal.server";
import { createProposalForm } from "~/modules/meetings/proposal-forms";
import { committeesToWriteTo } from "~/modules/meetings/proposal-queries.server";
import { proposalPath } from "~/modules/meetings/proposal-paths";
import { ProposalFactFields } from "~/modules/meetings/ui/proposal-fact-fields";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Skriv til udvalg – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const { id, caseNumber, title } = await casePage(unit, idFrom(params.caseId));
    return { id, caseNumber, title, committees: await committeesToWriteTo(unit) };
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), caseFileId: idFrom(params.caseId) };
  return act(fields, actor, createProposalForm, createProposal, ({ proposalId }) => redirect(proposalPath(proposalId)));
}

export default function NewProposal() {
  const { id, caseNumber, title, committees } = useLoaderData<typeof loader>();
  const faults = useActionData<typeof action>();
  return (
    <div className="wrap narrow">
      <PageHead
        title="Skriv til udvalg"
        crumbs={[
          { label: "Sager", to: "/intern/sager" },
          { label: caseNumber, to: `/intern/sager/${id}` },
        ]}
      />
      <PostForm className="stack" actionData={faults}>
        <ProposalFactFields title={title} purpose="decision" committees={committees} />
        <FormActions>
          <SubmitButton pendingText="Begynder">Begynd at skrive</SubmitButton>
          <LinkButton to={`/intern/sager/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
