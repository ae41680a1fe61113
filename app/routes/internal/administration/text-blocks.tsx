import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { listTextBlocks } from "~/modules/letters/text-block-queries.server";
import { read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";

export const meta: MetaFunction = () => [{ title: "Faste tekster – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return { blocks: await read(actor, listTextBlocks) };
}

export default function TextBlocks() {
  const { blocks } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title="Faste tekster"
        meta={["Afsnit, der kan sættes ind i breve"]}
        actions={
          <LinkButton to="ny" variant="primary" icon="add">
            Ny fast tekst
          </LinkButton>
        }
      />
      {blocks.length === 0 ? (
        <Empty title="Der er ingen faste tekster endnu.">
          <p>
            Det, I skriver igen og igen, kan stå her og sættes ind med ét klik. <Link to="ny">Skriv den første</Link>.
          </p>
        </Empty>
      ) : (
        <Rows label="Faste tekster">
          {blocks.map(({ id, title, beginning, active }) => (
            <Row
              key={id}
              title={title}
              to={id}
              facts={[beginning]}
              state={active ? undefined : <span className="hint">Bruges ikke mere</span>}
            />
          ))}
        </Rows>
      )}
    </>
  );
}
