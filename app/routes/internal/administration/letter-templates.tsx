import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { listLetterTemplates } from "~/modules/letters/letter-template-queries.server";
import { read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";

export const meta: MetaFunction = () => [{ title: "Brevskabeloner – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { templates: await read(actor, listLetterTemplates) };
}

export default function LetterTemplates() {
  const { templates } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Brevskabeloner"
        meta={["Brevhoved, åbning og vejen til underskrift"]}
        actions={
          <LinkButton to="ny" variant="primary" icon="add">
            Ny skabelon
          </LinkButton>
        }
      />
      {templates.length === 0 ? (
        <Empty title="Der er ingen brevskabeloner endnu.">
          <p>
            Uden en skabelon begynder breve uden tekst og med et almindeligt brevhoved.{" "}
            <Link to="ny">Opret den første</Link>.
          </p>
        </Empty>
      ) : (
        <Rows label="Brevskabeloner">
          {templates.map(({ id, name, stations, isDefault, active }) => (
            <Row
              key={id}
              title={name}
              to={id}
              facts={[stations.length > 0 ? stations.join(", ") : "Ingen stationer på vejen"]}
              state={
                <span className="hint">
                  {!active ? "Bruges ikke mere" : isDefault ? "Nye breve begynder med den" : "Kan vælges"}
                </span>
              }
            />
          ))}
        </Rows>
      )}
    </>
  );
}
