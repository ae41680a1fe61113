import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { listSectionTemplates } from "~/modules/meetings/section-template-queries.server";
import { read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";

export const meta: MetaFunction = () => [{ title: "Sagsskabeloner – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { templates: await read(actor, listSectionTemplates) };
}

export default function Templates() {
  const { templates } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Sagsskabeloner"
        meta={["Afsnittene i de sager, der skrives til udvalg"]}
        actions={
          <LinkButton to="ny" variant="primary" icon="add">
            Ny skabelon
          </LinkButton>
        }
      />
      {templates.length === 0 ? (
        <Empty title="Der er ingen skabeloner endnu.">
          <p>
            Et udvalg skal have en skabelon, før der kan skrives sager til det. <Link to="ny">Opret den første</Link>.
          </p>
        </Empty>
      ) : (
        <Rows label="Sagsskabeloner">
          {templates.map(({ id, name, sections, committees }) => (
            <Row
              key={id}
              title={name}
              to={id}
              facts={sections.map(({ title }) => title)}
              state={
                <span className="hint">
                  {committees.length === 0 ? "Bruges ikke" : `Bruges af ${committees.join(", ")}`}
                </span>
              }
            />
          ))}
        </Rows>
      )}
    </>
  );
}
