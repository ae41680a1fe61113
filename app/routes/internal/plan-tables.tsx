import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planPage } from "~/modules/plans/plan-queries.server";
import { read } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { countOf } from "~/ui/danish-numbers";
import { Empty } from "~/ui/empty";
import { PostButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";

export const meta: MetaFunction = () => [{ title: "Bilagets tabeller – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { plan, tables, mayEdit, written } = await read(actor, (unit) => planPage(unit, idFrom(params.planId)));
  return { plan, tables, mayChange: mayEdit && written };
}

export default function PlanTables() {
  const { plan, tables, mayChange } = useLoaderData<typeof loader>();
  const at = `/intern/planer/${plan.id}/bilag`;
  return (
    <div className="wrap">
      <PageHead
        title="Bilagets tabeller"
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: plan.title, to: `/intern/planer/${plan.id}` },
        ]}
        actions={
          mayChange && (
            <LinkButton to={`${at}/ny`} variant="primary" icon="add">
              Ny tabel
            </LinkButton>
          )
        }
      />
      {tables.length > 0 ? (
        <Rows label="Tabeller">
          {tables.map((table) => (
            <Row
              key={table.id}
              title={table.title}
              to={mayChange ? `${at}/${table.id}` : undefined}
              facts={[table.caption, countOf(table.rows.length, "område", "områder"), table.source]}
              end={
                mayChange && (
                  <PostButton
                    small
                    icon="remove"
                    action={`${at}/${table.id}/fjern`}
                    fields={{ version: String(plan.version) }}
                  >
                    Fjern
                  </PostButton>
                )
              }
            />
          ))}
        </Rows>
      ) : (
        <Empty title="Bilaget har ingen tabeller endnu">
          {mayChange && "Tilføj en, så læses dens tal af talserierne, hver gang planen vises."}
        </Empty>
      )}
    </div>
  );
}
