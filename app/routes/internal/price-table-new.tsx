import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { createPriceTable } from "~/modules/projects/create-price-table.server";
import { createPriceTableForm } from "~/modules/projects/price-forms";
import { projectChoices } from "~/modules/projects/project-queries.server";
import { PriceTableFields } from "~/modules/projects/ui/price-fields";
import { pricesPath, priceTablePath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Select, TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Opret pristabel – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, async (unit) => (await projectChoices(unit)).committees);
}

export async function action({ request }: ActionFunctionArgs) {
  return act(request, await requireActor(request), createPriceTableForm, createPriceTable, ({ priceTableId }) =>
    redirectWithFlash(priceTablePath(priceTableId), { message: "Tabellen er oprettet. Tilføj tilbuddene." }),
  );
}

export default function NewPriceTable() {
  const committees = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead title="Opret pristabel" crumbs={[{ label: "Pristabeller", to: pricesPath }]} />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <PriceTableFields />
        <Select
          name="committeeId"
          label="Udvalg"
          placeholder="Vælg udvalg"
          options={committees}
          defaultValue={committees.length === 1 ? committees[0]!.value : undefined}
        />
        <TextField name="caseNumber" label="Sagens nummer" optional width="medium" autoComplete="off" />
        <FormActions>
          <SubmitButton pendingText="Opretter">Opret pristabel</SubmitButton>
          <LinkButton to={pricesPath} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
