import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { addPlanIndicator } from "~/modules/plans/add-plan-indicator.server";
import { addIndicatorForm } from "~/modules/plans/plan-forms";
import { planToEdit } from "~/modules/plans/plan-queries.server";
import { IndicatorFields } from "~/modules/plans/ui/indicator-fields";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { FormActions, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Nyt mål – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, title, series, people } = await read(actor, (unit) => planToEdit(unit, idFrom(params.planId)));
  return { id, title, series, people };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, addIndicatorForm, addPlanIndicator, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: "Målet er sat på planen." }),
  );
}

export default function NewIndicator() {
  const { id, title, series, people } = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead
        title="Nyt mål"
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: title, to: `/intern/planer/${id}` },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <IndicatorFields series={series} people={people} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Tilføj mål</SubmitButton>
          <LinkButton to={`/intern/planer/${id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
