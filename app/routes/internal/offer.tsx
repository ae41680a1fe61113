import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editOffer } from "~/modules/projects/edit-offer.server";
import { editOfferForm } from "~/modules/projects/price-forms";
import { offerPage } from "~/modules/projects/price-queries.server";
import { kroner } from "~/modules/projects/price-table";
import { OfferFields, PriceFields } from "~/modules/projects/ui/price-fields";
import { offerPath, pricesPath, priceTablePath } from "~/modules/projects/project-paths";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { longDate } from "~/ui/danish-dates";
import { TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";
import { Row, Rows } from "~/ui/rows";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? data.offer.name : "Tilbud"} – Sagsgang` },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => offerPage(unit, idFrom(params.offerId)));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), offerId: idFrom(params.offerId) };
  return act(fields, actor, editOfferForm, editOffer, ({ priceTableId }) =>
    redirectWithFlash(priceTablePath(priceTableId), { message: "Tilbuddet er rettet." }),
  );
}

export default function OfferPage() {
  const { offer, table, today } = useLoaderData<typeof loader>();
  const setting = useFetcher();
  const version = { version: String(offer.version) };
  return (
    <div className="wrap narrow">
      <PageHead
        title={offer.name}
        crumbs={[
          { label: "Pristabeller", to: pricesPath },
          { label: table.title, to: priceTablePath(table.id) },
        ]}
      />
      <section aria-labelledby="priser">
        <h2 id="priser">Priser</h2>
        <Rows label="Priser">
          {offer.prices.toReversed().map(({ price, validFrom, reason, enteredAt }) => (
            <Row key={enteredAt + validFrom} title={kroner(price)} facts={[`fra ${longDate(validFrom)}`, reason]} />
          ))}
        </Rows>
        <PostForm
          className="stack"
          fetcher={setting}
          action={`${offerPath(offer.id)}/pris`}
          idPrefix="pris"
          key={offer.version}
        >
          <HiddenFields fields={version} />
          <PriceFields today={today} />
          <TextField name="reason" label="Hvorfor?" hint="Skal skrives, når en pris rettes" optional maxLength={300} />
          <FormActions>
            <SubmitButton pendingText="Gemmer">Gem ny pris</SubmitButton>
          </FormActions>
        </PostForm>
      </section>
      <section aria-labelledby="ret-tilbud" className="section">
        <h2 id="ret-tilbud">Ret tilbud</h2>
        <PostForm className="stack" actionData={useActionData<typeof action>()} idPrefix="ret">
          <HiddenFields fields={version} />
          <OfferFields offer={offer} />
          <FormActions>
            <SubmitButton variant={undefined} pendingText="Gemmer">
              Gem tilbud
            </SubmitButton>
            <LinkButton to={priceTablePath(table.id)} variant="quiet">
              Fortryd
            </LinkButton>
          </FormActions>
        </PostForm>
      </section>
    </div>
  );
}
