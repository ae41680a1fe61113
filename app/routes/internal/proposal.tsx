import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { proposalPage } from "~/modules/meetings/proposal-queries.server";
import { ProposalReading } from "~/modules/meetings/ui/proposal-reading";
import { ProposalWriting } from "~/modules/meetings/ui/proposal-writing";
import { projectInsertables } from "~/modules/projects/ui/project-insertables";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.proposal.title ?? "Sag til udvalg"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const proposal = await read(actor, (unit) => proposalPage(unit, idFrom(params.proposalId)));
  return { proposal, userId: actor.userId };
}

export default function Proposal() {
  const { proposal, userId } = useLoaderData<typeof loader>();
  return proposal.rights.edit ? (
    <ProposalWriting key={proposal.id} proposal={proposal} userId={userId} insertables={projectInsertables} />
  ) : (
    <ProposalReading key={proposal.id} proposal={proposal} userId={userId} />
  );
}
