import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { listCommittees } from "~/modules/meetings/committee-queries.server";
import { CommitteesTable } from "~/modules/meetings/ui/committees-table";
import { read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Udvalg – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { committees: await read(actor, listCommittees) };
}

export default function Committees() {
  const { committees } = useLoaderData<typeof loader>();
  const inUse = committees.filter(({ active }) => active).length;
  return (
    <>
      <PageHead
        title="Udvalg"
        meta={[inUse === 1 ? "1 udvalg i brug" : `${inUse} udvalg i brug`]}
        actions={
          <LinkButton to="nyt" variant="primary" icon="add">
            Nyt udvalg
          </LinkButton>
        }
      />
      {committees.length === 0 ? (
        <Empty title="Der er ingen udvalg endnu.">
          <p>
            Et udvalg har medlemmer, møder og sin egen frist for udsendelse. <Link to="nyt">Opret det første</Link>.
          </p>
        </Empty>
      ) : (
        <CommitteesTable committees={committees} />
      )}
    </>
  );
}
