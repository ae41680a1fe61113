import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/modules/identity/require-actor.server";
import { editPlan } from "~/modules/plans/edit-plan.server";
import { editPlanForm } from "~/modules/plans/plan-forms";
import { planToEdit } from "~/modules/plans/plan-queries.server";
import { redirectWithFlash } from "~/platform/flash.server";
import { act, read, readFields } from "~/platform/http.server";
import { idFrom } from "~/platform/params.server";
import { LinkButton } from "~/ui/button";
import { DateField, TextField } from "~/ui/field";
import { FormActions, HiddenFields, PostForm, SubmitButton } from "~/ui/form";
import { PageHead } from "~/ui/page-head";

export const meta: MetaFunction = () => [{ title: "Ret plan – Sagsgang" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { id, title, year, validFrom, validTo, version } = await read(actor, (unit) =>
    planToEdit(unit, idFrom(params.planId)),
  );
  return { id, title, year, validFrom, validTo, version };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const fields = { ...(await readFields(request)), planId: idFrom(params.planId) };
  return act(fields, actor, editPlanForm, editPlan, ({ planId }) =>
    redirectWithFlash(`/intern/planer/${planId}`, { message: "Planen er rettet." }),
  );
}

export default function EditPlan() {
  const plan = useLoaderData<typeof loader>();
  return (
    <div className="wrap narrow">
      <PageHead
        title="Ret plan"
        crumbs={[
          { label: "Planer", to: "/intern/planer" },
          { label: plan.title, to: `/intern/planer/${plan.id}` },
        ]}
      />
      <PostForm className="stack" actionData={useActionData<typeof action>()}>
        <HiddenFields fields={{ version: String(plan.version) }} />
        <TextField name="title" label="Titel" defaultValue={plan.title} />
        <TextField name="year" label="År" width="short" inputMode="numeric" defaultValue={String(plan.year)} />
        <DateField name="validFrom" label="Gælder fra" optional defaultValue={plan.validFrom} />
        <DateField name="validTo" label="Gælder til" optional defaultValue={plan.validTo} />
        <FormActions>
          <SubmitButton pendingText="Gemmer">Gem</SubmitButton>
          <LinkButton to={`/intern/planer/${plan.id}`} variant="quiet">
            Fortryd
          </LinkButton>
        </FormActions>
      </PostForm>
    </div>
  );
}
