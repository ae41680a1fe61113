import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { casePage } from "~/modules/cases/case-queries.server";
import { CaseDocuments } from "~/modules/cases/ui/case-documents";
import { CaseJournal } from "~/modules/cases/ui/case-journal";
import { requireActor } from "~/modules/identity/require-actor.server";
import { committeesToWriteTo, proposalsOfCases } from "~/modules/meetings/proposal-queries.server";
import { CaseProposals } from "~/modules/meetings/ui/case-proposals";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { PostButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { State } from "~/ui/state";
import { Time } from "~/ui/time";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.found.caseNumber} ${data.found.title}` : "Sag"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const caseId = idFrom(params.caseId);
  return read(actor, async (unit) => ({
    found: await casePage(unit, caseId),
    proposals: await proposalsOfCases(unit, [caseId]),
    mayWrite: (await committeesToWriteTo(unit)).length > 0,
  }));
}

export default function CasePage() {
  const { found, proposals, mayWrite } = useLoaderData<typeof loader>();
  const here = `/intern/sager/${found.id}`;
  const open = found.state === "open";
  return (
    <div className="wrap">
      <PageHead
        title={found.title}
        crumbs={[{ label: "Sager", to: "/intern/sager" }]}
        meta={[
          open ? <State kind="ready">Åben</State> : <State kind="done">Afsluttet</State>,
          <span className="num">{found.caseNumber}</span>,
          found.subjectCode && `KLE ${found.subjectCode}`,
          <>
            Oprettet <Time at={found.createdAt} as="date" />
            {found.createdBy && ` af ${found.createdBy}`}
          </>,
        ]}
        actions={
          found.mayEdit && (
            <>
              {open && <LinkButton to={`${here}/ret`}>Ret oplysninger</LinkButton>}
              {open ? (
                <PostButton action={`${here}/afslut`}>Afslut sagen</PostButton>
              ) : (
                <PostButton action={`${here}/aabn`}>Åbn sagen igen</PostButton>
              )}
              {open && mayWrite && (
                <LinkButton to={`${here}/forslag`} variant="primary" icon="edit">
                  Skriv til udvalg
                </LinkButton>
              )}
            </>
          )
        }
      />
      <div className="cols">
        <div>
          <CaseProposals proposals={proposals} mayWrite={open && mayWrite} writeAt={`${here}/forslag`} />
          <CaseJournal notes={found.notes} action={found.mayEdit && open ? `${here}/notat` : undefined} />
        </div>
        <aside className="aside">
          <CaseDocuments
            caseId={found.id}
            documents={found.documents}
            addAt={found.mayEdit && open ? `${here}/dokumenter/nyt` : undefined}
          />
        </aside>
      </div>
    </div>
  );
}
