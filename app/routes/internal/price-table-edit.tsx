import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assertMay } from "~/modules/identity/permissions";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editPriceTable } from "~/modules/projects/edit-price-table.server";
import { editPriceTableForm } from "~/modules/projects/price-forms";
import { pricePage } from "~/modules/projects/price-queries.server";
import { PriceTableFields } from "~/modules/projects/ui/price-fields";
import { pricesPath, priceTablePath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ret pristabel – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => {
    const { table } = await pricePage(unit, idFrom(params.priceTableId));
    assertMay(actor, "editProject");
    return table;
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), priceTableId: idFrom(params.priceTableId) };
  return act(fields, actor, editPriceTableForm, editPriceTable, ({ priceTableId }) =>
    redirectWithFlash(priceTablePath(priceTableId), { message: "Tabellen er rettet." }),
  );
}

export default function EditPriceTable() {
  const table = useLoaderData<typeof loader>();
  const back = priceTablePath(table.id);
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret pristabel"
        crumbs={[
          { label: "Pristabeller", to: pricesPath },
          { label: table.title, to: back },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(table.version) }} />
        <PriceTableFields table={table} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <LinkButton to={back} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
