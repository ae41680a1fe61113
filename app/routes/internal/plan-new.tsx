import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { planChoices } from "~/modules/plans/basis-queries.server";
import { createPlan } from "~/modules/plans/create-plan.server";
import { createPlanForm } from "~/modules/plans/plan-forms";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read } from "~/platform/http.server";
import { LinkButton } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { DateField, Select, TextField } from "~/ui/field";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ny plan – Sagsgang" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  return read(actor, (unit) => planChoices(unit));
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  return act(request, actor, createPlanForm, createPlan, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: "Planen er oprettet. Skriv dens mål og kapitler." }),
  );
}

export default function NewPlan() {
  const { kinds, committees, cases, year } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <div className="wrap narrow">
      <PageHead title="Ny plan" crumbs={[{ label: "Planer", to: "/intern/planer" }]} />
      {kinds.length === 0 || cases.length === 0 ? (
        <Empty title={kinds.length === 0 ? "Der er ingen planarter endnu" : "Der er ingen åbne sager"}>
          {kinds.length === 0 ? (
            <LinkButton to="/intern/planer/grundlag">Tilføj en planart</LinkButton>
          ) : (
            <LinkButton to="/intern/sager/ny">Opret den sag, planen hører til</LinkButton>
          )}
        </Empty>
      ) : (
        <PostForm className="stack" actionData={answer}>
          <Select name="kindId" label="Planart" options={kinds} defaultValue={kinds[0]!.value} />
          <TextField name="title" label="Titel" defaultValue={`${kinds[0]!.name} ${year}`} />
          <TextField name="year" label="År" width="short" inputMode="numeric" defaultValue={String(year)} />
          <DateField name="validFrom" label="Gælder fra" hint="Tom er den 1. januar" optional />
          <DateField name="validTo" label="Gælder til" hint="Tom er den 31. december" optional />
          <Select name="committeeId" label="Vedtages af" options={committees} placeholder="Vælg udvalget" />
          <Select name="caseFileId" label="Sag" options={cases} placeholder="Vælg sagen" />
          <FormActions>
            <SubmitButton pendingText="Opretter">Opret plan</SubmitButton>
            <LinkButton to="/intern/planer" variant="quiet">
              Fortryd
            </LinkButton>
          </FormActions>
        </PostForm>
      )}
    </div>
  );
}
